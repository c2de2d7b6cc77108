create schema territory;

create table territory.unit (
    id          integer primary key,
    level       text not null check (level in ('province', 'commune')),
    recorded_at timestamptz not null
);
comment on table territory.unit is 'One area in time. A change of area makes a new unit; a change of name, code or rank keeps it.';

create table territory.fact (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('exists', 'merge', 'split', 'transfer', 'rename', 'recode', 'status')),
    happened_on date,
    level       text not null check (level in ('province', 'commune')),
    from_code   text not null,
    from_name   text not null,
    to_code     text not null check (to_code <> ''),
    to_name     text not null check (to_name <> ''),
    share       numeric not null check (share > 0 and share <= 1),
    basis       text not null check (basis in ('whole', 'population', 'area', 'cooperatives', 'declared')),
    parent_code text not null,
    decree      text not null,
    note        text not null,
    from_unit   integer references territory.unit,
    to_unit     integer not null references territory.unit,
    parent_unit integer references territory.unit,
    evidence    text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at    timestamptz check (ended_at > recorded_at),
    ended_by    text,
    check (kind = 'exists' or happened_on is not null),
    check ((kind = 'exists') = (from_unit is null)),
    check ((ended_at is null) = (ended_by is null))
);
comment on table territory.fact is 'What one row of a file of events says. Appended; a correction ends the old fact and adds the new one.';
create unique index fact_once on territory.fact (level, happened_on, from_code, to_code, (kind = 'exists')) nulls not distinct
    where ended_at is null;

create sequence territory.version_number;
create table territory.version (
    only_row    boolean primary key default true check (only_row),
    number      bigint not null,
    recorded_at timestamptz not null
);
comment on table territory.version is 'Changes with every change of the facts; whoever keeps them in memory compares the number.';
insert into territory.version (number, recorded_at) values (nextval('territory.version_number'), '1970-01-01T00:00:00Z');

create view territory.pub_territory as
with naming as (
    select distinct on (to_unit, happened_on) to_unit as id, level, to_code as code, to_name as name, happened_on as valid_from
      from territory.fact
     where ended_at is null
),
ending as (
    select from_unit as id, min(happened_on) as ended_on
      from territory.fact
     where ended_at is null and from_unit <> to_unit
     group by from_unit
)
select naming.id, level, code, name, valid_from,
       coalesce(lead(valid_from) over (partition by naming.id order by valid_from nulls first), ended_on) as valid_until
  from naming
  left join ending on ending.id = naming.id;
comment on view territory.pub_territory is 'Codes and names in time, [valid_from, valid_until): an open end is null.';

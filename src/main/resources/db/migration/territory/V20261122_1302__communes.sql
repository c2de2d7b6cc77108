-- One division may be stated by several bases, each in rows of its own.
drop index territory.fact_once;
create unique index fact_once on territory.fact (level, happened_on, from_code, to_code, (kind = 'exists'), basis)
    nulls not distinct
    where ended_at is null;

create index fact_recorded on territory.fact (recorded_at);
create index fact_ended on territory.fact (ended_at) where ended_at is not null;

-- A fact that changes neither code nor name (a commune handed to another province) begins no naming.
create or replace view territory.pub_territory as
with said as (
    select distinct on (to_unit, happened_on) to_unit as id, level, to_code as code, to_name as name, happened_on as valid_from
      from territory.fact
     where ended_at is null
),
marked as (
    select said.*,
           (code, name) is not distinct from
           (lag(code) over life, lag(name) over life) as same
      from said
    window life as (partition by id order by valid_from nulls first)
),
naming as (
    select id, level, code, name, valid_from from marked where not same
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

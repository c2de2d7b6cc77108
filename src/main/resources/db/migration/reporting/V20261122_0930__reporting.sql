create schema reporting;

-- A report as it was sent, once and for all (bản gửi): one element of amounts per cell of the form, by cell number.
-- `province` is the unit of province level that held the organisation on the period's last day, fixed with the row,
-- and leads every key: the fact tables can be sharded by it. What is rare stands in notes.
create table reporting.snapshot (
    province     int         not null,
    form         text        not null,
    period       text        not null,
    organisation int         not null,
    revision     int         not null,
    version      int         not null,
    area         int         not null,
    period_end   date        not null,
    standing     text        not null check (standing in ('estimated', 'provisional', 'official')),
    origin       text        not null,
    amounts      numeric[]   not null,
    notes        jsonb,
    reason       text        not null,
    file         text        not null,
    file_hash    text        not null,
    hash         text        not null,
    submitted_at timestamptz not null,
    submitted_by text        not null,
    primary key (province, form, period, organisation, revision)
);
create index on reporting.snapshot (organisation, period_end);

-- Acceptance is a fact of its own; closing it (ended_at) is the only update there is.
create table reporting.acceptance (
    province     int         not null,
    form         text        not null,
    period       text        not null,
    organisation int         not null,
    revision     int         not null,
    accepted_at  timestamptz not null,
    accepted_by  text        not null,
    ended_at     timestamptz,
    ended_by     text,
    primary key (province, form, period, organisation, revision),
    foreign key (province, form, period, organisation, revision) references reporting.snapshot
);
create unique index one_accepted on reporting.acceptance (province, form, period, organisation) where ended_at is null;
create index on reporting.acceptance (province, accepted_at desc);

-- A file that was loaded in full, so that the same file again can be told from a new one.
create table reporting.loaded_file (
    hash      text        not null,
    file      text        not null,
    loaded_at timestamptz not null,
    loaded_by text        not null,
    primary key (hash, loaded_at)
);

create view reporting.pub_accepted as
select s.province, s.form, s.period, s.period_end, s.organisation, s.revision, s.version, s.area, s.standing, s.origin,
       s.amounts, s.notes, s.reason, s.file, s.submitted_at, s.submitted_by, a.accepted_at, a.accepted_by, a.ended_at
  from reporting.snapshot s
  join reporting.acceptance a using (province, form, period, organisation, revision);

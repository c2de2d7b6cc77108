create schema emulation;

-- The criteria of a cluster for a year. A set that differs closes the one before; a published set is frozen.
create table emulation.criteria_set (
    id           bigint generated always as identity primary key,
    cluster      text        not null,
    year         int         not null,
    decimals     int         not null,
    ties         text[]      not null,
    file         text        not null,
    hash         text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    ended_at     timestamptz,
    published_at timestamptz,
    published_by text
);
create unique index one_set on emulation.criteria_set (cluster, year) where ended_at is null;

create table emulation.criterion (
    set_id       bigint  not null references emulation.criteria_set,
    position     int     not null,
    code         text    not null,
    parent       text    not null,
    name         text    not null,
    max          numeric not null,
    formula      text    not null,
    params       text    not null,
    indicators   text[]  not null,
    primary key (set_id, code)
);

-- What people say of a unit by a criterion, at a stage: met or not, a count, or points. A new one closes the old.
create table emulation.opinion (
    cluster      text        not null,
    year         int         not null,
    organisation text        not null,
    criterion    text        not null,
    stage        text        not null,
    value        numeric     not null,
    reason       text        not null,
    scorer       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    ended_at     timestamptz
);
create unique index one_opinion on emulation.opinion (cluster, year, organisation, criterion, stage) where ended_at is null;

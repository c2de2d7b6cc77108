create schema planning;

-- A target that a party registered for a year. A changed target closes the recorded interval of the old row.
create table planning.target (
    indicator   text        not null,
    party       text        not null,
    year        int         not null,
    operator    text        not null,
    value       numeric     not null,
    upper       numeric,
    origin      text        not null,
    file        text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    ended_at    timestamptz
);
create unique index one_target on planning.target (indicator, party, year) where ended_at is null;
create index on planning.target (year, indicator);

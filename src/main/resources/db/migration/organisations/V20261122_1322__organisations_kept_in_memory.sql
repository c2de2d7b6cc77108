-- From a sequence, so that the number of a change that was rolled back is never used again.
create sequence organisations.version_number;
create table organisations.version (
    only_row    boolean primary key default true check (only_row),
    number      bigint not null,
    recorded_at timestamptz not null
);
comment on table organisations.version is 'Changes with every change of organisations, clusters, their members and heads; whoever keeps them in memory compares the number.';
insert into organisations.version (number, recorded_at)
select nextval('organisations.version_number'), coalesce(max(at), '1970-01-01T00:00:00Z')
  from (select greatest(recorded_at, ended_at) as at from organisations.state
        union all select greatest(recorded_at, ended_at) from organisations.member
        union all select greatest(recorded_at, ended_at) from organisations.head
        union all select recorded_at from organisations.cluster) as written;

create unique index state_once on organisations.state (organisation, valid_from) where ended_at is null;
create index on organisations.organisation (kind);

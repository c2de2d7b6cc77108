create schema organisations;

create table organisations.organisation (
    id   int generated always as identity primary key,
    code text not null unique,
    kind text not null
);

-- What an organisation was called and which area it reported on, in [valid_from, valid_until). A correction closes
-- the recorded interval of the old row and adds a new one.
create table organisations.state (
    organisation int         not null references organisations.organisation,
    name_vi      text        not null,
    name_en      text        not null,
    area         int,
    valid_from   date        not null,
    valid_until  date,
    recorded_at  timestamptz not null,
    ended_at     timestamptz
);
create index on organisations.state (organisation);
create index on organisations.state (area);

create table organisations.cluster (
    code        text primary key,
    name        text        not null,
    recorded_at timestamptz not null
);

create table organisations.member (
    cluster      text        not null references organisations.cluster,
    organisation int         not null references organisations.organisation,
    valid_from   date        not null,
    valid_until  date,
    ord          int         not null,
    recorded_at  timestamptz not null,
    ended_at     timestamptz
);
create index on organisations.member (cluster);

create table organisations.head (
    cluster      text        not null references organisations.cluster,
    organisation int         not null references organisations.organisation,
    role         text        not null check (role in ('head', 'co-head', 'deputy')),
    valid_from   date        not null,
    valid_until  date,
    recorded_at  timestamptz not null,
    ended_at     timestamptz
);
create index on organisations.head (cluster);

create view organisations.pub_organisation as
select o.id, o.code, o.kind, s.name_vi, s.name_en, s.area, s.valid_from, s.valid_until, s.recorded_at, s.ended_at
  from organisations.organisation o join organisations.state s on s.organisation = o.id;

create view organisations.pub_cluster as
select c.code, c.name, m.organisation, m.valid_from, m.valid_until, m.ord, m.recorded_at, m.ended_at
  from organisations.cluster c join organisations.member m on m.cluster = c.code;

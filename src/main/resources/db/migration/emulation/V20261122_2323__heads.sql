-- On what ground somebody leads a cluster in a year: chosen at a meeting. Who leads, organisations keeps.
create table emulation.election (
    id          bigint generated always as identity primary key,
    cluster     text        not null,
    year        int         not null,
    held_on     date        not null,
    ground      text        not null,
    number      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    ended_at    timestamptz
);
create unique index one_election on emulation.election (cluster, year) where ended_at is null;

-- Whose turn it is in a later year, until there is an election.
create table emulation.rotation (
    id           bigint generated always as identity primary key,
    cluster      text        not null,
    year         int         not null,
    organisation int         not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    ended_at     timestamptz
);
create unique index one_turn on emulation.rotation (cluster, year) where ended_at is null;

-- Who helps the heads of a cluster (thư ký, tổ giúp việc), in [valid_from, valid_until). It gives no right.
create table emulation.post (
    id           bigint generated always as identity primary key,
    cluster      text        not null,
    role         text        not null check (role in ('secretary', 'helper')),
    organisation int         not null,
    person       text        not null,
    valid_from   date        not null,
    valid_until  date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    ended_at     timestamptz
);
create index on emulation.post (cluster);

-- How the office of a year was handed over: what is open, as the house found it, and remarks. A newer draft takes the
-- place of the one before, unless both sides have confirmed it.
create table emulation.handover (
    id         bigint generated always as identity primary key,
    cluster    text        not null,
    year       int         not null,
    number     text        not null,
    remarks    text        not null,
    items      jsonb       not null,
    drafted_at timestamptz not null,
    drafted_by text        not null,
    ended_at   timestamptz
);
create unique index one_handover on emulation.handover (cluster, year) where ended_at is null;

create table emulation.handover_consent (
    handover     bigint      not null references emulation.handover,
    organisation int         not null,
    gives        boolean     not null,
    remark       text        not null,
    given_at     timestamptz not null,
    given_by     text        not null,
    primary key (handover, organisation, gives)
);

-- Which member cross-scores which. A new one closes the old; where nobody is named for a cluster's year, every member may.
create table emulation.cross_scorer (
    cluster     text        not null,
    year        int         not null,
    unit        text        not null,
    scorer      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    ended_at    timestamptz,
    ended_by    text,
    reason      text        not null default '',
    check (unit <> scorer)
);
create unique index one_cross_scorer on emulation.cross_scorer (cluster, year, unit) where ended_at is null;

-- Whether the scored unit is told who cross-scored it before the meeting.
create table emulation.blind_scoring (
    cluster     text        not null,
    year        int         not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    blind       boolean     not null,
    primary key (cluster, year, recorded_at)
);

-- What a unit answers to another's points: it explains, or it takes them.
create table emulation.reply (
    id       bigint generated always as identity primary key,
    cluster  text        not null,
    year     int         not null,
    unit     text        not null,
    criterion text       not null,
    accepts  boolean     not null,
    words    text        not null,
    said_at  timestamptz not null,
    said_by  text        not null
);
create index on emulation.reply (cluster, year, unit);

-- The year of a cluster, once its calendar is set. At which step it stands, the last of its passages says.
create table emulation.year_course (
    cluster   text        not null,
    year      int         not null,
    opened_at timestamptz not null,
    opened_by text        not null,
    primary key (cluster, year)
);

-- Every step forward or back, numbered from 1: nobody takes one that somebody else has just taken.
create table emulation.passage (
    cluster   text        not null,
    year      int         not null,
    seq       int         not null,
    move      text        not null,
    from_step text        not null,
    to_step   text        not null,
    reason    text        not null,
    taken_at  timestamptz not null,
    taken_by  text        not null,
    primary key (cluster, year, seq),
    foreign key (cluster, year) references emulation.year_course
);

-- By when a step is due: set with the calendar, then moved. The last counts, all are kept with their reasons.
create table emulation.milestone (
    id       bigint generated always as identity primary key,
    cluster  text        not null,
    year     int         not null,
    step     text        not null,
    due      date        not null,
    reason   text        not null,
    given_at timestamptz not null,
    given_by text        not null,
    foreign key (cluster, year) references emulation.year_course
);
create index on emulation.milestone (cluster, year);

-- Somebody for whom one waits was reminded of a step.
create table emulation.step_reminder (
    id           bigint generated always as identity primary key,
    cluster      text        not null,
    year         int         not null,
    step         text        not null,
    organisation int         not null,
    reminded_at  timestamptz not null,
    reminded_by  text        not null,
    foreign key (cluster, year) references emulation.year_course
);
create index on emulation.step_reminder (cluster, year);

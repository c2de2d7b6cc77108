-- A task that a cluster gives to members for a year. Nothing is changed afterwards: what is called off gets an end,
-- what stays open is given again in the next year and names the one it came from.
create table emulation.assignment (
    id           bigint generated always as identity primary key,
    cluster      text        not null,
    year         int         not null,
    text         text        not null,
    source       text        not null,
    due          date        not null,
    carried_from bigint references emulation.assignment,
    given_at     timestamptz not null,
    given_by     text        not null,
    ended_at     timestamptz,
    ended_by     text,
    end_reason   text
);
create index on emulation.assignment (cluster, year);
create unique index carried_once on emulation.assignment (carried_from) where ended_at is null;

create table emulation.assignment_member (
    assignment   bigint not null references emulation.assignment,
    organisation int    not null,
    primary key (assignment, organisation)
);

-- What a member says it did; the last counts. The evidence is kept among the files that people hand in.
create table emulation.assignment_answer (
    id           bigint generated always as identity primary key,
    assignment   bigint      not null,
    organisation int         not null,
    words        text        not null,
    answered_at  timestamptz not null,
    answered_by  text        not null,
    foreign key (assignment, organisation) references emulation.assignment_member
);
create index on emulation.assignment_answer (assignment);

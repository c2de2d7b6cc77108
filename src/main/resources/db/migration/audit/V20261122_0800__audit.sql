create schema audit;

-- One line for every act that changed something, written in the transaction of the act.
create table audit.entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    act     text        not null,
    subject text        not null,
    detail  jsonb       not null
);

create index on audit.entry (subject, id);

create schema documents;

-- Files that people hand in. What is taken back is no longer shown, but stays: a decision may have stood on it.
create table documents.file (
    id       bigint generated always as identity primary key,
    subject  text        not null,
    name     text        not null,
    kind     text        not null,
    size     int         not null check (size > 0),
    hash     text        not null,
    bytes    bytea       not null,
    kept_at  timestamptz not null,
    kept_by  text        not null,
    ended_at timestamptz,
    ended_by text
);
alter table documents.file alter column bytes set storage external;
create index file_of on documents.file (subject text_pattern_ops) where ended_at is null;

create schema exchange;

-- What other systems call our cells, organisations and forms. Appended: the last line of a code counts.
create table exchange.code (
    id      bigint generated always as identity primary key,
    kind    text        not null check (kind in ('data-element', 'option', 'org-unit', 'data-set')),
    theirs  text        not null,
    ours    text        not null,
    made_at timestamptz not null,
    made_by text        not null
);
create index on exchange.code (kind, theirs, id desc);

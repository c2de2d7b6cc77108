-- How somebody's own workbook is read (cách đọc sổ riêng): shown once, kept under a name for the organisation and the form, and
-- known again by its shape. The last one of a name counts.
create table reporting.layout (
    id           bigint generated always as identity primary key,
    organisation int         not null,
    form         text        not null,
    name         text        not null,
    reading      jsonb       not null,
    saved_at     timestamptz not null,
    saved_by     text        not null
);
create index on reporting.layout (organisation, form, name, id desc);

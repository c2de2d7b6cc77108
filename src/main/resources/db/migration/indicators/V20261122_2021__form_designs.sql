-- How a version is laid out (bố cục biểu): sections with their lines, as json; null: as the catalogue has them.
alter table indicators.form_version add column sections jsonb;
alter table indicators.form_version add column published_by text not null default '';

-- The version of a form that somebody is designing (bản nháp): one at a time, frozen as a version when it is published.
create table indicators.form_draft (
    form       text        primary key references indicators.form,
    base       int         not null,
    valid_from date        not null,
    sections   jsonb       not null,
    edited_at  timestamptz not null,
    edited_by  text        not null
);

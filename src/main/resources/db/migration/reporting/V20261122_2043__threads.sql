-- What people say to one another about a report, or about one of its cells (trao đổi): appended, kept for ever. A
-- thread is the remarks of one number, in their order; who has it now, and whether it is open, is what the last says.
create table reporting.remark (
    province     int         not null,
    form         text        not null,
    period       text        not null,
    organisation int         not null,
    thread       int         not null,
    seq          int         not null,
    cell         int,
    text         text        not null,
    mentioned    text[]      not null,
    assignee     text        not null,
    open         boolean     not null,
    said_at      timestamptz not null,
    said_by      text        not null,
    primary key (province, form, period, organisation, thread, seq)
);
create index on reporting.remark (organisation, period, form);
create index on reporting.remark using gin (mentioned);
create index on reporting.remark (assignee) where assignee <> '';

-- A workbook that somebody sent to a report (tệp gửi lên). Its content is kept until it is looked through, and with what
-- was taken from it: the evidence of those numbers. Entries taken from it have keys that begin with `upload-<id>-`.
create table reporting.upload (
    id           bigint generated always as identity primary key,
    organisation int         not null,
    period       text        not null,
    file         text        not null,
    hash         text        not null,
    content      bytea       not null,
    uploaded_at  timestamptz not null,
    uploaded_by  text        not null
);
create index on reporting.upload (organisation, period);
create index on reporting.upload (uploaded_by, uploaded_at);

-- What was taken from one, and when (số nhận từ tệp): how many cells of which report.
create table reporting.upload_taking (
    upload       bigint      not null references reporting.upload,
    seq          int         not null,
    organisation int         not null,
    cells        int[]       not null,
    taken_at     timestamptz not null,
    taken_by     text        not null,
    primary key (upload, seq, organisation)
);

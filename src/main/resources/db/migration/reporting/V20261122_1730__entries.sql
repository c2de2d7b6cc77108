-- What is typed into a report before it is sent (số gõ vào biểu): appended, never changed. The last of a cell counts
-- until a revision holds it. `base` is the entry of the same cell that its writer saw, `over` the revision; 0: none.
-- `key` is the writer's own, so that what is sent twice is written once.
create table reporting.entry (
    province     int         not null,
    form         text        not null,
    period       text        not null,
    organisation int         not null,
    seq          bigint      not null,
    cell         int         not null,
    base         bigint      not null,
    over         int         not null,
    key          text        not null,
    operator     text        not null,
    amount       numeric,
    upper        numeric,
    missing      text,
    standing     text        not null check (standing in ('estimated', 'provisional', 'official')),
    note         text        not null,
    entered_at   timestamptz not null,
    entered_by   text        not null,
    primary key (province, form, period, organisation, seq)
);
create unique index entry_once on reporting.entry (province, form, period, organisation, key);
create index on reporting.entry (organisation, period, form, cell, seq desc);

-- Why a warning holds nothing up (lý do của cảnh báo), before it travels with the revision; the last one counts,
-- an empty one takes it back.
create table reporting.explanation (
    province     int         not null,
    form         text        not null,
    period       text        not null,
    organisation int         not null,
    seq          bigint      not null,
    check_code   text        not null,
    indicator    text        not null,
    dimension    text        not null,
    reason       text        not null,
    given_at     timestamptz not null,
    given_by     text        not null,
    primary key (province, form, period, organisation, seq)
);
create index on reporting.explanation (organisation, period, form);

-- A revision that was sent by hand and waits, was returned, or was accepted (see reporting.acceptance). It holds the
-- entries up to `entries_until`, and replaces the revision `over`; 0: none counted.
create table reporting.submission (
    province      int    not null,
    form          text   not null,
    period        text   not null,
    organisation  int    not null,
    revision      int    not null,
    over          int    not null,
    entries_until bigint not null,
    returned_at   timestamptz,
    returned_by   text,
    return_reason text,
    primary key (province, form, period, organisation, revision),
    foreign key (province, form, period, organisation, revision) references reporting.snapshot
);
create index on reporting.submission (organisation, period, form);
create index on reporting.submission (province) where returned_at is null;

-- A cell that was marked when a revision was returned (ô cần sửa), with the reason.
create table reporting.question (
    province     int  not null,
    form         text not null,
    period       text not null,
    organisation int  not null,
    revision     int  not null,
    cell         int  not null,
    reason       text not null,
    primary key (province, form, period, organisation, revision, cell),
    foreign key (province, form, period, organisation, revision) references reporting.submission
);

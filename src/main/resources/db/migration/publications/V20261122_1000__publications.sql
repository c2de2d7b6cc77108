create schema publications;

-- What somebody else printed of a party's figures: to compare with, never a source of figures.
create table publications.claim (
    indicator   text        not null,
    party       text        not null,
    period      text        not null,
    operator    text        not null,
    value       numeric     not null,
    upper       numeric,
    file        text        not null,
    recorded_at timestamptz not null,
    ended_at    timestamptz
);
create unique index one_claim on publications.claim (indicator, party, period) where ended_at is null;

-- Paragraphs that no figure yields, by the heading that they stand under.
create table publications.prose (
    party       text        not null,
    year        int         not null,
    heading     text        not null,
    ord         int         not null,
    paragraph   text        not null,
    file        text        not null,
    recorded_at timestamptz not null,
    ended_at    timestamptz
);
create index on publications.prose (party, year);

-- A report that was printed, with every bound figure as it was worded, and the revisions under it.
create table publications.publication (
    id         int generated always as identity primary key,
    party      text        not null,
    year       int         not null,
    format     text        not null,
    file       text        not null,
    file_hash  text        not null,
    known_at   timestamptz not null,
    printed_at timestamptz not null,
    printed_by text        not null
);
create index on publications.publication (party, year);

create table publications.printed_figure (
    publication int   not null references publications.publication,
    ord         int   not null,
    token       text  not null,
    indicator   text  not null,
    period      text  not null,
    wording     text  not null,
    sources     jsonb not null,
    primary key (publication, ord)
);

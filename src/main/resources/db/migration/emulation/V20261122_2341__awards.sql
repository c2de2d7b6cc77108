-- Who may not be awarded, and why: under discipline, inspection, complaint. A correction ends a row; nothing is deleted.
create table emulation.hold (
    id           bigint generated always as identity primary key,
    organisation int         not null references organisations.organisation,
    name         text        not null,
    kind         text        not null,
    held_from    date        not null,
    held_until   date,
    ground       text        not null,
    paper        text        not null,
    origin       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    ended_at     timestamptz
);
create index hold_of on emulation.hold (organisation) where ended_at is null;

-- How many of an award a cluster may propose for a year. An empty sector: any.
create table emulation.award_quota (
    cluster     text        not null,
    year        int         not null,
    award       text        not null,
    recipient   text        not null,
    sector      text        not null,
    count       int         not null,
    note        text        not null,
    origin      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    ended_at    timestamptz
);
create unique index one_quota on emulation.award_quota (cluster, year, award, recipient, sector) where ended_at is null;

-- Somebody proposed for an award. `unit` is the alliance that proposes; `organisation` who is awarded, where registered.
create table emulation.proposal (
    id           bigint generated always as identity primary key,
    cluster      text        not null,
    year         int         not null,
    award        text        not null,
    recipient    text        not null,
    unit         int         not null references organisations.organisation,
    organisation int references organisations.organisation,
    name         text        not null,
    sector       text        not null,
    merit        text        not null,
    period_from  date        not null,
    period_until date        not null,
    day          date        not null,
    origin       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
create index proposal_of_year on emulation.proposal (cluster, year);

-- What became of a dossier: each step with the state after it, the day that it bears, who and why.
create table emulation.dossier_step (
    proposal bigint      not null references emulation.proposal,
    seq      int         not null,
    step     text        not null,
    state    text        not null,
    day      date        not null,
    until    date,
    unit     text        not null,
    reason   text        not null,
    ground   text        not null,
    at       timestamptz not null,
    by       text        not null,
    primary key (proposal, seq)
);

-- How a paper of a dossier stands; a new mark closes the old.
create table emulation.dossier_paper (
    proposal    bigint      not null references emulation.proposal,
    paper       text        not null,
    mark        text        not null,
    day         date        not null,
    note        text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    ended_at    timestamptz
);
create unique index one_paper on emulation.dossier_paper (proposal, paper) where ended_at is null;

-- The reports that a dossier stood on when it was sent: a later revision flags it.
create table emulation.dossier_ground (
    proposal bigint not null references emulation.proposal,
    unit     text   not null,
    revision int    not null,
    hash     text   not null,
    primary key (proposal, unit)
);

create table emulation.complaint (
    id          bigint generated always as identity primary key,
    proposal    bigint      not null references emulation.proposal,
    name        text        not null,
    contact     text        not null,
    text        text        not null,
    at          timestamptz not null,
    upheld      boolean,
    answer      text,
    answered_at timestamptz,
    answered_by text
);
create index complaint_of on emulation.complaint (proposal);

-- The register of decisions, and what each gave to whom. Money is what the law of the day gives; `paid` what is paid
-- of it: of several titles for one period only the highest.
create table emulation.award_decision (
    id          bigint generated always as identity primary key,
    cluster     text        not null,
    year        int         not null,
    number      text        not null,
    decided_on  date        not null,
    body        text        not null,
    law         text        not null,
    origin      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create unique index one_decision on emulation.award_decision (body, number, extract(year from decided_on));

create table emulation.award_given (
    id            bigint generated always as identity primary key,
    decision      bigint      not null references emulation.award_decision,
    proposal      bigint      not null references emulation.proposal,
    code          text        not null unique,
    coefficient   numeric     not null,
    salary        numeric     not null,
    money         numeric     not null,
    paid          numeric     not null,
    revoked_on    date,
    revoked_by_no text,
    revoked_why   text,
    revoked_at    timestamptz,
    revoked_by    text
);
create unique index one_award on emulation.award_given (proposal);

-- A party may also say that it registers no target, or take one back; and every target has its ground.
alter table planning.target alter column value drop not null;
alter table planning.target
    add column state text not null default 'registered' check (state in ('registered', 'none', 'withdrawn')),
    add column basis text not null default '';
alter table planning.target add constraint registered_has_value check ((state = 'registered') = (value is not null));

-- What one side asks of the other: the head of a member, or a member once registration is over.
create table planning.proposal (
    id          bigint generated always as identity primary key,
    indicator   text        not null,
    party       text        not null,
    year        int         not null,
    state       text        not null,
    operator    text        not null,
    value       numeric,
    upper       numeric,
    basis       text        not null,
    by_member   boolean     not null,
    proposed_at timestamptz not null,
    proposed_by text        not null,
    outcome     text check (outcome in ('agreed', 'refused', 'taken-back')),
    answer      text        not null default '',
    answered_at timestamptz,
    answered_by text
);
create unique index one_open_proposal on planning.proposal (indicator, party, year) where outcome is null;
create index on planning.proposal (year, party);

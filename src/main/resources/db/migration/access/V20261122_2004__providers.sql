-- Where the people of an organisation sign in at home (OpenID Connect). The secret itself is not here: only which
-- environment variable or file of the data folder holds it. Nothing is deleted.
create table access.provider (
    id           int generated always as identity primary key,
    organisation int         not null references organisations.organisation,
    issuer       text        not null,
    client       text        not null,
    secret       text        not null,
    claim        text        not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    ended_at     timestamptz
);
create unique index on access.provider (organisation) where ended_at is null;

-- Who is known there under which name of theirs.
create table access.identity (
    issuer  text        not null,
    subject text        not null,
    account int         not null references access.account,
    made_at timestamptz not null,
    primary key (issuer, subject),
    unique (issuer, account)
);

-- By which provider a session was opened, and what it wants to see when the session ends there too.
alter table access.session add column provider int references access.provider;
alter table access.session add column id_token text;

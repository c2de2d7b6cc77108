create schema access;

-- A person who may sign in. The name of an account is never given to another, for the records keep it.
create table access.account (
    id          int generated always as identity primary key,
    login       text        not null unique check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@+-]{1,79}$'),
    name        text        not null,
    mail        text        not null,
    -- Argon2id with its salt and its cost; null until the invitation is answered
    password    text,
    password_at timestamptz,
    made_at     timestamptz not null,
    closed_at   timestamptz
);

-- What a person is at an organisation (chức vụ), for the directory; it gives no right.
create table access.post (
    id           bigint generated always as identity primary key,
    account      int  not null references access.account,
    organisation int  not null references organisations.organisation,
    title        text not null,
    valid_from   date not null,
    valid_until  date check (valid_until > valid_from)
);
create index on access.post (account);

-- A role at an organisation in [valid_from, valid_until). Nothing is deleted: what is taken away gets an end.
create table access.granted (
    id           bigint generated always as identity primary key,
    account      int         not null references access.account,
    role         text        not null,
    organisation int         not null references organisations.organisation,
    valid_from   date        not null,
    valid_until  date        check (valid_until > valid_from),
    given_by     text        not null,
    given_at     timestamptz not null,
    ended_by     text,
    ended_at     timestamptz
);
create index on access.granted (account);

-- A role that its holder passes on for some days (ủy quyền, ký thay). It holds only while the holder has the role.
create table access.delegated (
    id           bigint generated always as identity primary key,
    giver        int         not null references access.account,
    taker        int         not null references access.account check (taker <> giver),
    role         text        not null,
    organisation int         not null references organisations.organisation,
    valid_from   date        not null,
    valid_until  date        not null check (valid_until > valid_from),
    given_at     timestamptz not null,
    ended_at     timestamptz
);
create index on access.delegated (taker);
create index on access.delegated (giver);

-- Who is signed in. The cookie holds the token; here is only its SHA-256, so that a copy of the database opens nothing.
create table access.session (
    id      bigint generated always as identity primary key,
    token   bytea       not null unique,
    account int         not null references access.account,
    made_at timestamptz not null,
    seen_at timestamptz not null,
    address text        not null,
    agent   text        not null
);
create index on access.session (account);

-- A browser in which somebody has signed in before: whoever tries passwords elsewhere does not lock it out.
create table access.device (
    token   bytea       not null,
    account int         not null references access.account,
    seen_at timestamptz not null,
    primary key (token, account)
);

-- Passwords tried in vain, by what they have in common; the next may be tried from open_at on.
create table access.attempt (
    bucket   text        primary key,
    failures int         not null,
    last_at  timestamptz not null,
    open_at  timestamptz not null
);
create index on access.attempt (last_at);

-- What opens something once: a mailed invitation or reset of the password, the second step of a sign-in. Only its
-- SHA-256 is kept.
create table access.ticket (
    token       bytea       primary key,
    account     int         not null references access.account,
    purpose     text        not null check (purpose in ('invitation', 'reset', 'code')),
    made_at     timestamptz not null,
    valid_until timestamptz not null,
    used_at     timestamptz
);
create index on access.ticket (account);

-- The program on a phone that shows codes (TOTP); it counts once the first code was shown to us.
create table access.authenticator (
    account      int         primary key references access.account,
    secret       bytea       not null,
    made_at      timestamptz not null,
    confirmed_at timestamptz,
    -- the time step of the last code, for a code is good once
    last_step    bigint      not null default 0
);

-- Codes on paper for the day when the phone is lost, each good once. Only their SHA-256 is kept.
create table access.recovery (
    account int   not null references access.account,
    code    bytea not null,
    used_at timestamptz,
    primary key (account, code)
);

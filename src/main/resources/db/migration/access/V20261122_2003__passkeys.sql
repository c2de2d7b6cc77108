-- Keys that a phone, a computer or a stick holds (passkey). What is kept of one is public; losing it opens nothing.
create table access.passkey (
    id         bigint generated always as identity primary key,
    account    int         not null references access.account,
    -- what the key calls itself, and whom it belongs to as it knows it
    credential bytea       not null unique,
    handle     bytea       not null,
    -- with the public key, as the standard writes it
    data       bytea       not null,
    counter    bigint      not null,
    eligible   boolean     not null,
    backed_up  boolean     not null,
    name       text        not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    -- its counter went back: there may be a copy of it
    doubted_at timestamptz
);
create index on access.passkey (account);

-- What a key has to sign, once, for whom it was asked: a session, a visit, a ticket.
create table access.challenge (
    challenge   bytea       primary key,
    purpose     text        not null check (purpose in ('register', 'enter', 'confirm')),
    bound       bytea       not null,
    handle      bytea       not null,
    valid_until timestamptz not null
);
create index on access.challenge (bound);
create index on access.challenge (valid_until);

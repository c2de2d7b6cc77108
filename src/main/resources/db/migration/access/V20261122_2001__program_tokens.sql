-- With what programs ask in the name of an account. Only the SHA-256 is kept; nothing is deleted.
create table access.program_token (
    id          bigint generated always as identity primary key,
    token       bytea       not null unique,
    account     int         not null references access.account,
    name        text        not null,
    scopes      text[]      not null check (cardinality(scopes) > 0),
    made_at     timestamptz not null,
    valid_until timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz
);
create index on access.program_token (account);

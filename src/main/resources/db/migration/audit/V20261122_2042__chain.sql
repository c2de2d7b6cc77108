-- Over which organisation an act was (null: over the whole house), from where it came, and which machine wrote it.
alter table audit.entry
    add column organisation int,
    add column whence       text not null default '',
    add column node         text not null default '';
create index on audit.entry (organisation, id) where organisation is not null;
create index on audit.entry (actor, id);

-- Lines that are not yet in the chain (chờ nối): written with the line, gone when it is linked. Those from before the
-- chain are linked at the first start.
create table audit.waiting (
    entry bigint primary key
);
insert into audit.waiting (entry) select id from audit.entry;

-- The chain (chuỗi nhật ký): each link's hash is over its line and the hash of the link before it, see docs/decisions/0015.
create table audit.link (
    place bigint primary key,
    entry bigint not null unique,
    hash  text   not null
);

-- Where the chain ended each time that lines were added to it (mốc): place and hash are those of the last link.
create table audit.root (
    place     bigint      primary key,
    hash      text        not null,
    linked_at timestamptz not null,
    node      text        not null
);

-- What staff did, for good: entries are chained by hashes, and the head says where the chain ends, so that an entry
-- changed, removed, added or cut off at the end is found. Details are JSON as the text that was hashed.
create table audit_entry (
    sequence      bigint primary key check (sequence > 0),
    at            timestamptz not null,
    actor         text not null,
    action        text not null,
    subject       text not null,
    detail        json not null,
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash          bytea not null unique check (octet_length(hash) = 32)
);

create trigger audit_entry_only_grows before update or delete or truncate on audit_entry
    for each statement execute function forbid_change();

-- One row that all who append wait for: the chain has one order.
create table audit_head (
    only_row boolean primary key default true check (only_row),
    sequence bigint not null check (sequence >= 0),
    hash     bytea not null check (octet_length(hash) = 32)
);
insert into audit_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

create trigger audit_head_stays before delete or truncate on audit_head
    for each statement execute function forbid_change();

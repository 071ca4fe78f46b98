-- Which keys this installation seals with, told by a fingerprint only: a node that was given other keys under the same
-- ids refuses to start instead of sealing what nobody else can open. The keys themselves never enter the database.
create table sealing_key (
    key_id      smallint primary key check (key_id > 0),
    fingerprint bytea not null check (octet_length(fingerprint) = 32)
);

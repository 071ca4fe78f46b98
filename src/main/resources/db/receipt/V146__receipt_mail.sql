-- Receipts by e-mail: one for each receipt and address, whatever is repeated. The address and where the link leads are
-- sealed, and gone once the mail is written; the keyed hash stays, so that the same wish does nothing again.
create table receipt_mail (
    line_id      bigint not null,
    version      int not null check (version > 0),
    address_hash bytea not null check (octet_length(address_hash) = 32),
    wish_sealed  bytea,
    wish_key_id  smallint,
    asked_at     timestamptz not null,
    sent_at      timestamptz,
    primary key (line_id, version, address_hash),
    check ((wish_sealed is null) = (wish_key_id is null)),
    check ((sent_at is null) = (wish_sealed is not null))
);

-- A directory by payment: whoever asks before the purchase is made gets its receipt afterwards.
create table receipt_wish (
    payment      text not null,
    address_hash bytea not null check (octet_length(address_hash) = 32),
    wish_sealed  bytea not null,
    wish_key_id  smallint not null,
    asked_at     timestamptz not null,
    primary key (payment, address_hash)
);

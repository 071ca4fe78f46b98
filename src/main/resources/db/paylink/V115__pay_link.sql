-- "Pay for me": one card, one pack, at one price for a while. Whoever has the link may pay; only a keyed hash of it is kept. What
-- became of it is told by the orders opened for it, which are found by their key.
create table pay_link (
    pay_link_id     bigint generated always as identity primary key,
    token_hash      bytea not null unique check (octet_length(token_hash) = 32),
    line_id         bigint not null,
    pack_version_id int not null,
    price_minor     bigint not null check (price_minor > 0),
    currency        char(3) not null,
    asked_by        text not null, -- guest, or the account
    asked_at        timestamptz not null,
    ends_at         timestamptz not null,
    cancelled_at    timestamptz,
    check (ends_at > asked_at)
);
create index pay_link_asked_by on pay_link (asked_by, line_id) where asked_by <> 'guest';
create index pay_link_asked_at on pay_link using brin (asked_at);

-- A card offered to whoever reads at an address. An offer is of one claim, by its name in addresses: once the card has
-- another owner, or none, nothing fits it any more. One offer a card at a time.
create table card_offer (
    line_id        bigint primary key,
    offer          text not null, -- stands for it in addresses
    account_id     bigint not null, -- whose card it is
    card           text not null, -- the claim's name when it was offered
    medium         smallint not null check (medium in (1, 2)),
    address_hash   bytea not null check (octet_length(address_hash) = 32),
    address_sealed bytea not null,
    address_key_id smallint not null,
    offered_at     timestamptz not null,
    expires_at     timestamptz not null check (expires_at > offered_at)
);
create index card_offer_address on card_offer (medium, address_hash);
create index card_offer_age on card_offer (expires_at);

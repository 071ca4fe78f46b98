-- A card gets lost or breaks while the line behind it goes on: the line moves to a spare card, and the old one leads nowhere any more.
-- A spare card is one without a line; its row says for good that it came as a spare. It is free until the table sim has it too.
create table spare_card (
    iccid       text primary key check (iccid ~ '^89[0-9]{16,18}$'),
    operator_id smallint not null,
    imsi        text check (imsi ~ '^[0-9]{14,15}$'),
    puk_sealed  bytea, -- goes along to the table sim with the card
    puk_key_id  smallint,
    row_hash    bigint not null,
    check ((puk_sealed is null) = (puk_key_id is null))
);

-- Each card belongs to one line at most, for good; each line is on one card at a time.
alter table sim add column retired_at timestamptz;
create unique index sim_in_service on sim (line_id) where retired_at is null;

-- Identities of spare cards stand here too, so that no other card comes with one of them; they lead to no line yet.
alter table imsi_directory alter column line_id drop not null;

create table sim_swap (
    line_id      bigint not null,
    version      int not null check (version > 0),
    former_iccid text not null,
    former_imsi  text,
    iccid        text not null check (iccid <> former_iccid),
    imsi         text,
    swapped_at   timestamptz not null,
    primary key (line_id, version)
);

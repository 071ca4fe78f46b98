-- Scratch cards. A card's PIN is known by a keyed hash only, from the moment it is printed; what a card may become is promised
-- here, so that no node, race or slip uses one twice or brings one back.
create table voucher_batch (
    batch_id    int generated always as identity primary key check (batch_id between 1 and 999999),
    operator_id smallint not null,
    face_minor  bigint not null check (face_minor > 0),
    currency    char(3) not null,
    cards       int not null check (cards between 1 and 100000),
    last_day    date not null,        -- in the operator's zone
    expires_at  timestamptz not null, -- the exclusive end of that day
    ordered_by  text not null,
    ordered_at  timestamptz not null,
    printed_by  text,
    printed_at  timestamptz,
    check ((printed_by is null) = (printed_at is null))
);

-- A directory by PIN, which spans lines: a card points to the one change of the one line that it was used for.
create table voucher (
    pin_hash   bytea primary key check (octet_length(pin_hash) = 32),
    serial     bigint not null unique,
    batch_id   int not null references voucher_batch,
    state      text not null check (state in ('PRINTED', 'ACTIVE', 'USED', 'VOID', 'EXPIRED')),
    changed_at timestamptz not null,
    why        text, -- of a void one
    line_id    bigint,
    version    int,
    unique (line_id, version),
    check (serial / 1000000 = batch_id and serial % 1000000 > 0),
    check ((state = 'USED') = (line_id is not null)),
    check ((line_id is null) = (version is null)),
    check ((state = 'VOID') = (why is not null))
);
create index voucher_batch_state on voucher (batch_id, state);

-- Printed, active, then one end, and never back.
create function voucher_goes_on() returns trigger language plpgsql as $$
begin
    if (old.state = 'PRINTED' and new.state in ('ACTIVE', 'VOID', 'EXPIRED')
        or old.state = 'ACTIVE' and new.state in ('USED', 'VOID', 'EXPIRED'))
       and (new.pin_hash, new.serial, new.batch_id) = (old.pin_hash, old.serial, old.batch_id) then
        return new;
    end if;
    raise exception 'voucher %: there is no way from % to %', old.serial, old.state, new.state
        using errcode = 'check_violation';
end $$;

create trigger voucher_goes_on before update on voucher for each row execute function voucher_goes_on();
create trigger voucher_stays before delete or truncate on voucher for each statement execute function forbid_change();

-- What a batch is worth and when it ends is printed on its cards: only that it was printed is still to be said, once.
create function voucher_batch_stays() returns trigger language plpgsql as $$
begin
    if old.printed_at is null and new.printed_at is not null
       and (new.batch_id, new.operator_id, new.face_minor, new.currency, new.cards, new.last_day, new.expires_at)
           = (old.batch_id, old.operator_id, old.face_minor, old.currency, old.cards, old.last_day, old.expires_at) then
        return new;
    end if;
    raise exception 'voucher batch % is printed once and not changed', old.batch_id using errcode = 'check_violation';
end $$;

create trigger voucher_batch_stays before update on voucher_batch for each row execute function voucher_batch_stays();

-- What was asked for under one key: the caller's key makes sure that a double tap or a retry opens one order only. A
-- refused order keeps its refusal, so that the same key hears it again.
create table orders (
    order_id      bigint generated always as identity primary key,
    client_id     int not null,
    once_key      text not null check (length(once_key) between 1 and 128),
    request_hash  bytea not null check (octet_length(request_hash) = 32),
    state         text not null check (state in ('OPENING', 'OPEN', 'REFUSED')),
    refusal       text,
    refusal_facts text[] not null default '{}', -- name, fact, name, fact
    currency      char(3),
    total_minor   bigint check (total_minor >= 0),
    to_pay_minor  bigint check (to_pay_minor >= 0 and to_pay_minor <= total_minor),
    channel       text not null,
    actor         text not null,
    outlet        int,
    request_id    text,
    opened_at     timestamptz not null,
    unique (client_id, once_key),
    check ((refusal is not null) = (state = 'REFUSED')),
    check (state = 'REFUSED' or (currency is not null and total_minor is not null and to_pay_minor is not null))
);

-- One thing for one line. Its id is also the id of the hold on the line's balance. What was made of it is the line's
-- version, and one version of a line is made by one item at most.
create table order_item (
    order_item_id   bigint generated always as identity primary key,
    order_id        bigint not null references orders,
    item_no         smallint not null check (item_no between 1 and 20),
    line_id         bigint not null,
    pack_version_id int,
    pack_code       text,
    quantity        int,
    price_minor     bigint not null check (price_minor > 0),
    held_minor      bigint not null check (held_minor >= 0 and held_minor <= price_minor),
    hold            text not null check (hold in ('NONE', 'WANTED', 'HELD', 'RELEASED')),
    state           text not null check (state in ('WAITING', 'DONE', 'BALANCE', 'REFUND_DUE', 'REFUNDED', 'REFUSED')),
    reason          text,
    version         int,
    zone            text not null,
    before_until    timestamptz,
    after_until     timestamptz,
    changed_at      timestamptz not null,
    unique (order_id, item_no),
    unique (line_id, version),
    check ((pack_version_id is null) = (quantity is null)),
    check ((pack_version_id is null) = (pack_code is null)),
    check (pack_version_id is not null or held_minor = 0),
    check ((hold = 'NONE') = (held_minor = 0)),
    check ((version is not null) = (state = 'DONE')),
    check (reason is null or state <> 'DONE')
);

-- Who had what of which promotion: written with the sale it belongs to, counted by person, and set aside while somebody pays.
create table promotion_use (
    line_id        bigint not null,
    version        int not null check (version > 0),
    promotion_id   int not null,
    version_id     int not null,
    discount_minor bigint not null check (discount_minor >= 0),
    bonus_days     int not null check (bonus_days >= 0),
    bonus_data     bigint not null check (bonus_data >= 0),
    referrer_line  bigint check (referrer_line <> line_id),
    referrer_days  int not null check (referrer_days >= 0),
    code_hash      text, -- of the one-use code that it took
    used_at        timestamptz not null,
    primary key (line_id, version, promotion_id),
    check (discount_minor > 0 or bonus_days > 0 or bonus_data > 0),
    check (referrer_line is not null or referrer_days = 0)
);
create index promotion_use_promotion on promotion_use (promotion_id);
create unique index promotion_use_code on promotion_use (code_hash) where code_hash is not null;

create trigger promotion_use_only_grows before update or delete on promotion_use
    for each statement execute function forbid_change();

-- A directory by person: each key that we know somebody by counts for itself, so that many accounts are no way around a limit.
create table promotion_person (
    promotion_id int not null,
    person       text not null,
    uses         int not null check (uses >= 0),
    uses_max     int not null,
    primary key (promotion_id, person),
    check (uses <= uses_max)
);

-- One-use codes by keyed hash, which are given out as a list. Whoever takes one counts it up, so that nobody takes it twice.
create table promotion_code (
    code_hash    text primary key,
    promotion_id int not null references promotion,
    taken        smallint not null default 0 check (taken in (0, 1))
);
create index promotion_code_promotion on promotion_code (promotion_id);

-- What is set aside of promotions while an order is paid, by a number of the order's own; honoured though the promotion ended.
create table promotion_reservation (
    reservation_id bigint not null,
    promotion_id   int not null,
    version_id     int not null,
    discount_minor bigint not null check (discount_minor >= 0),
    bonus_days     int not null check (bonus_days >= 0),
    bonus_data     bigint not null check (bonus_data >= 0),
    referrer_line  bigint,
    referrer_days  int not null check (referrer_days >= 0),
    persons        text[] not null,
    code_hash      text,
    state          text not null check (state in ('OPEN', 'USED', 'RELEASED')),
    primary key (reservation_id, promotion_id)
);
create index promotion_reservation_open on promotion_reservation (promotion_id) where state = 'OPEN';

-- A traveller's own code for recommending us, by keyed hash: which of their cards it rewards.
create table referral_code (
    code_hash  text primary key,
    line_id    bigint not null unique,
    account_id bigint not null,
    salt       smallint not null check (salt >= 0), -- another one where two would have had the same code
    made_at    timestamptz not null
);

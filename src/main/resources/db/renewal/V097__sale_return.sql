-- What was given back of which sale, and what disputes made of lines. Returns of one sale follow each other, each from where
-- the former ended, so together they never exceed its price, and its days are taken once.
create table sale_return (
    line_id       bigint not null,
    version       int not null check (version > 0),
    sale_version  int not null,
    giving        text not null check (giving in ('BY_RULE', 'ALL', 'PART')),
    price_minor   bigint not null check (price_minor > 0),
    before_minor  bigint not null check (before_minor >= 0),
    amount_minor  bigint not null check (amount_minor > 0),
    outside_minor bigint not null check (outside_minor between 0 and amount_minor),
    vat_minor     bigint not null check (vat_minor between 0 and amount_minor),
    days_taken    boolean not null,
    payment_id    bigint,
    primary key (line_id, version),
    unique (line_id, sale_version, before_minor),
    check (sale_version < version),
    check (before_minor + amount_minor <= price_minor),
    check (outside_minor = 0 or payment_id is not null),
    check (not (days_taken and giving = 'PART'))
);
create unique index sale_return_days_once on sale_return (line_id, sale_version) where days_taken;
create index sale_return_payment on sale_return (payment_id) where payment_id is not null;

create trigger sale_return_only_grows before update or delete on sale_return
    for each statement execute function forbid_change();

create table line_dispute (
    line_id         bigint not null,
    dispute_id      bigint not null,
    part            smallint not null,
    payment_id      bigint not null,
    sale_version    int,
    amount_minor    bigint not null check (amount_minor > 0),
    recovered_minor bigint not null check (recovered_minor between 0 and amount_minor),
    days            int not null check (days >= 0),
    hours           int not null check (hours >= 0),
    blocked_at      timestamptz,
    opened_version  int not null,
    closed_version  int,
    won             boolean,
    primary key (line_id, dispute_id, part),
    check ((closed_version is null) = (won is null)),
    check (closed_version > opened_version)
);
create index line_dispute_payment on line_dispute (payment_id);

-- What makes a purchase cheaper or longer is data with effective dates, as packs are: a sale stores the version that gave it something.
create table promotion (
    promotion_id int generated always as identity primary key,
    operator_id  smallint not null references operator,
    code         text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$'),
    person_max   int check (person_max > 0),
    paused       boolean not null default false,
    unique (operator_id, code)
);

create table promotion_version (
    version_id      int generated always as identity primary key,
    promotion_id    int not null references promotion,
    effective_from  timestamptz not null,
    effective_until timestamptz not null, -- travellers are always told an end
    content         jsonb not null,
    content_hash    text not null,
    unique (promotion_id, effective_from),
    check (effective_until > effective_from)
);

-- Only promotions with a budget or a number of uses have a row here: all who use one wait for each other at it.
create table promotion_room (
    promotion_id int primary key references promotion,
    budget_minor bigint check (budget_minor > 0),
    uses_max     int check (uses_max > 0),
    spent_minor  bigint not null check (spent_minor >= 0),
    uses         int not null check (uses >= 0),
    check (budget_minor is not null or uses_max is not null),
    check (spent_minor <= budget_minor),
    check (uses <= uses_max)
);

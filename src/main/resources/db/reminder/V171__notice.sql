-- What was told, once each: the primary key is what holds two sweeps, a restart and a renewal in between apart. These rows are
-- also the inbox of a card's owner, which is always complete whatever becomes of messages.
create table notice (
    line_id    bigint not null,
    occasion   smallint not null check (occasion between 1 and 11),
    step       int not null,
    about      timestamptz not null,
    account_id bigint, -- whose card it was; null: nobody's
    noted_at   timestamptz not null,
    good_until timestamptz not null,
    detail     text not null default '{}',
    held_until timestamptz, -- waits for the morning, or to be told at all
    primary key (line_id, occasion, step, about)
);
create index notice_inbox on notice (account_id, noted_at desc) where account_id is not null;
create index notice_held on notice (held_until) where held_until is not null;
create index notice_age on notice using brin (noted_at);

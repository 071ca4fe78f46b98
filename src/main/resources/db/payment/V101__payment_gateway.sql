-- Not every gateway makes a thing only once when it is asked twice. So each opening of a checkout and each try of a refund is
-- counted before the gateway hears of it: a second one has a name of its own, and knows that there was a first.
alter table payment
    add column openings      int not null default 0 check (openings >= 0),
    add column opening_until timestamptz; -- somebody is at it until then; nobody else asks the gateway meanwhile

alter table payment_refund
    add column tries    int not null default 0 check (tries >= 0),
    add column tried_at timestamptz,
    add check ((tried_at is null) = (tries = 0));

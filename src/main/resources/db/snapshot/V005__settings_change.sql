-- Followed by every node once a second: whoever changes settings, packs, bands or calling systems raises the number in
-- the same transaction, and the nodes read that topic again.
create table settings_change (
    topic  text primary key,
    number bigint not null
);

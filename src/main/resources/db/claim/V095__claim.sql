-- Whose card a line is. The line is claimed, not its number: a recycled number is a new line that nobody has claimed.
create table claim (
    line_id    bigint primary key,
    account_id bigint not null,
    card       text not null, -- stands for the line in its owner's addresses
    nickname   text check (length(nickname) between 1 and 40),
    colour     smallint not null check (colour between 1 and 5),
    claimed_at timestamptz not null
);
create index claim_account on claim (account_id, card);

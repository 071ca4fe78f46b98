-- Every print of a receipt is counted: the first is the receipt, all others say that they are copies.
create table receipt_print (
    line_id    bigint not null,
    version    int not null check (version > 0),
    number     int not null check (number > 0),
    form       text not null,
    language   text not null,
    actor      text not null, -- an id, never a name
    printed_at timestamptz not null,
    primary key (line_id, version, number)
);
create trigger receipt_print_only_grows before update or delete on receipt_print
    for each statement execute function forbid_change();

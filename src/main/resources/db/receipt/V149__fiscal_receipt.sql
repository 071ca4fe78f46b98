-- What the registered till printed beside our receipt: entered once by a clerk, so that both papers find each other.
create table fiscal_receipt (
    line_id    bigint not null,
    version    int not null check (version > 0),
    fiscal_id  text not null check (fiscal_id ~ '^[A-Za-z0-9]{12}$'),
    qr         text check (length(qr) between 1 and 300), -- what its QR code holds
    actor      text not null,
    entered_at timestamptz not null,
    primary key (line_id, version)
);
create trigger fiscal_receipt_only_grows before update or delete on fiscal_receipt
    for each statement execute function forbid_change();

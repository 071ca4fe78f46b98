-- What owners are to be told of auto-renew, noted by the sweep in one statement and told afterwards, one by one.
create table auto_renewal_notice (
    line_id    bigint not null,
    account_id bigint not null,
    kind       text not null,
    noted_at   timestamptz not null,
    primary key (line_id, noted_at)
);
create index auto_renewal_notice_order on auto_renewal_notice (noted_at);

-- A card of the stock is sold as a new one, with its first pack: once for each card.
alter table shop_sale
    drop constraint shop_sale_kind_check,
    add constraint shop_sale_kind_check check (kind in ('RENEWAL', 'NEW_SIM', 'ADD_ON', 'TOP_UP', 'VOUCHER', 'SWAP')),
    drop constraint shop_sale_check,
    add constraint shop_sale_pack check ((pack_version_id is not null) = (kind in ('RENEWAL', 'NEW_SIM', 'ADD_ON'))),
    drop constraint shop_sale_check4,
    add constraint shop_sale_balance check (means <> 'BALANCE' or kind in ('RENEWAL', 'NEW_SIM', 'ADD_ON'));

create unique index shop_sale_new_sim on shop_sale (line_id) where kind = 'NEW_SIM' and state in ('STARTED', 'DONE');

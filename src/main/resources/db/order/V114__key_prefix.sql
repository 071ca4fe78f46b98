-- How many orders of a page have ended is asked by the beginning of their keys: machine text, so the database's own language does
-- not matter.
create index orders_key_prefix on orders (client_id, once_key collate "C");

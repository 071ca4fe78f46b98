-- One renewal per transaction, as a well-made application without group commit writes it: a statement a table, prepared.
-- It writes what the product writes (asserted by counting rows) and leaves out what the product also does: reading the
-- key and the line first, deciding, answering. Packs 1 to 5 cost 5.00 to 25.00 and give 5 to 25 days and 1 to 5 GB.
\set line random(:first_line, :last_line)
\set pack random(1, 5)
\set price 500 * :pack
\set vat (2 * 1800 * :price + 11800) / (2 * 11800)
\set net :price - :vat
\set days 5 * :pack
\set grace_end :days + :grace_days
\set reload_end :days + :reload_days
\set octets 1073741824 * :pack
\set pack_version case when :pack = 1 then :pack_1 when :pack = 2 then :pack_2 when :pack = 3 then :pack_3 when :pack = 4 then :pack_4 else :pack_5 end
\set key random(100000000000000000, 999999999999999999)
\set hash random(-2000000000000000000, 2000000000000000000)
begin;
update line set version = version + 1, valid_until = valid_until + make_interval(days => :days), grace_until = valid_until + make_interval(days => :grace_end), reload_until = valid_until + make_interval(days => :reload_end), main_minor = main_minor - :price where line_id = :line returning version, main_minor \gset
insert into transfer (line_id, version, part, operator_id, debit, credit, amount_minor, currency, party, booked_at) values (:line, :version, 0, :operator, 1, 10, :net, 'AZN', null, now()), (:line, :version, 1, :operator, 1, 11, :vat, 'AZN', null, now());
insert into validity_entry (line_id, version, cause, rule, days, hours, valid_before, valid_after, grace_after, reload_after, policy_version, entered_at) select line_id, version, 2, 1, :days, 0, valid_until - make_interval(days => :days), valid_until, grace_until, reload_until, 1, now() from line where line_id = :line;
insert into renewal (line_id, version, pack_version_id, quantity, price_minor, vat_minor, main_after_minor, payment_id, renewed_at) values (:line, :version, :pack_version, 1, :price, :vat, :main_minor, null, now());
insert into allowance (line_id, version, part, kind, granted, unlimited, valid_from, valid_until) select line_id, version, 0, 1, :octets, false, now(), valid_until from line where line_id = :line;
insert into event (line_id, version, kind, channel, actor, outlet, request_id, at) values (:line, :version, 2, 6, 'client:' || :client, null, null, now());
insert into request_key (line_id, client_id, operation, key, request_hash, version, answer, answered_at) values (:line, :client, 2, :key, :hash, :version, null, now());
commit;

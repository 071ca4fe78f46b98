-- Owners are told by the ways they have chosen, so what is noted here says only what it is, not which message.
update auto_renewal_notice set kind = replace(kind, 'AUTO_RENEW_', '');
alter table auto_renewal_notice add check (kind in ('SHORT', 'STOPPED'));

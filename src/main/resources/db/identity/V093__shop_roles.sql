-- Shops have people of their own: clerks who sell, and whoever answers for a shop's tills.
alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check
    check (role in ('AGENT', 'SUPERVISOR', 'ADMIN', 'CLERK', 'MANAGER'));
alter table staff_invitation drop constraint staff_invitation_role_check;
alter table staff_invitation add constraint staff_invitation_role_check
    check (role in ('AGENT', 'SUPERVISOR', 'ADMIN', 'CLERK', 'MANAGER'));

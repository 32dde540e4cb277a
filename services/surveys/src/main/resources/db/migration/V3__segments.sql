-- A segment of the shop they belong to is asked nothing.
alter table contact_copy add column suppressed boolean not null default false;

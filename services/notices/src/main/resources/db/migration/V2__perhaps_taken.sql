-- Whether the other side may have the message though it never said so: the line broke, or whoever handed it over died.
alter table message add column perhaps_taken boolean not null default false;

-- Who has said that they do not want to be asked.
alter table contact_copy add column do_not_survey boolean not null default false;

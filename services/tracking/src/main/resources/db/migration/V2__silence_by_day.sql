-- A scan is judged by what was learned on the days before it, so that the order in which a day's facts come changes nothing. The newest days
-- stand apart; what is older is one row, under the first day of all.
alter table silence_stat add column day date not null default '0001-01-01';
alter table silence_stat drop constraint silence_stat_pkey;
alter table silence_stat add primary key (carrier, service, lane, stage, hours, day);
create index silence_stat_day on silence_stat (day) where day > '0001-01-01';

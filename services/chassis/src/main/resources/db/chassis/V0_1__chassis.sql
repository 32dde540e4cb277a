-- The tables every service has: what leaves (outbox), what came (inbox), what is due (timer), what could not be handled (dead_letter).

-- Written in the transaction that made the change; the relay reads it from the log. Rows stay for days, in daily partitions that are dropped,
-- so that events can be sent again after a lost replication slot. The column names are those the relay's router is told.
create table outbox (
    id             uuid        not null,
    topic          text        not null,
    aggregate_id   text        not null,
    type           text        not null,
    source         text        not null,
    subject        text        not null,
    specversion    text        not null default '1.0',
    time           text        not null,
    dataschema     text        not null,
    store          text,
    correlation_id text,
    causation_id   text,
    causation_type text,
    traceparent    text,
    occurred_at    timestamp   not null,
    payload        text        not null,
    created_at     timestamptz not null default now(),
    primary key (id, created_at)
) partition by range (created_at);
create index outbox_aggregate on outbox (aggregate_id, created_at);

create function maintain_outbox(keep_days int) returns void language plpgsql as $$
declare
    day       date;
    partition record;
begin
    perform pg_advisory_xact_lock(hashtext(current_schema() || '.outbox'));
    for offset_days in 0..3 loop
        day := (now() at time zone 'utc')::date + offset_days;
        execute format('create table if not exists outbox_%s partition of outbox for values from (%L) to (%L)',
            to_char(day, 'YYYYMMDD'), day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
    end loop;
    for partition in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass and c.relname < 'outbox_' || to_char((now() at time zone 'utc')::date - keep_days, 'YYYYMMDD')
    loop
        execute format('drop table %I', partition.relname);
    end loop;
end $$;

-- Sends again what was written since a moment: consumers know the ids and act once.
create function resend_outbox(since timestamptz) returns bigint language plpgsql as $$
declare
    resent bigint;
begin
    insert into outbox (id, topic, aggregate_id, type, source, subject, specversion, time, dataschema, store, correlation_id, causation_id, causation_type, traceparent, occurred_at, payload)
    select distinct on (id) id, topic, aggregate_id, type, source, subject, specversion, time, dataschema, store, correlation_id, causation_id, causation_type, traceparent, occurred_at, payload
    from outbox where created_at >= since order by id;
    get diagnostics resent = row_count;
    return resent;
end $$;

-- One row per message handled. The hash tells a repeated message from a reused id.
create table inbox (
    message_id   text        primary key,
    content_hash bigint      not null,
    consumed_at  timestamptz not null default now()
);
create index inbox_consumed_at on inbox using brin (consumed_at);

create table timer (
    kind     text        not null,
    subject  text        not null,
    due_at   timestamptz not null,
    payload  text,
    attempts int         not null default 0,
    primary key (kind, subject)
);
create index timer_due_at on timer (due_at);

create table dead_letter (
    id           uuid        primary key,
    topic        text        not null,
    partition_no int         not null,
    offset_no    bigint      not null,
    key          text,
    event_id     text,
    type         text,
    source       text,
    store        text,
    correlation_id text,
    subject      text,
    traceparent  text,
    event_time   timestamptz not null,
    reason       text        not null,
    detail       text,
    stack        text,
    payload      text,
    failed_at    timestamptz not null,
    status       text        not null default 'open',
    redriven_at  timestamptz
);
create index dead_letter_failed_at on dead_letter (failed_at desc, id desc);

do $$ begin
    if to_regproc('public.estela_publish_outbox') is not null then
        perform public.estela_publish_outbox();
    end if;
end $$;

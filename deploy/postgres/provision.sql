-- Prepares the database of an installation: run it, then slot.sql, as a superuser connected to the database, before any service
-- starts. Running it again changes nothing but passwords. Passwords come from settings of the session:
--   set estela.orders_password = '…'   and likewise for tracking, notices, surveys, customers, tickets, console and connect.

-- One role and one schema per service; a role reaches its own schema and no other.
do $$
declare
    service text;
begin
    foreach service in array array ['orders', 'tracking', 'notices', 'surveys', 'customers', 'tickets', 'console'] loop
        if not exists (select from pg_roles where rolname = service) then
            execute format('create role %I', service);
        end if;
        execute format('alter role %I with login nosuperuser nocreatedb nocreaterole password %L',
                       service, current_setting('estela.' || service || '_password'));
        execute format('create schema if not exists %I authorization %I', service, service);
        execute format('revoke all on schema %I from public', service);
        execute format('grant connect, temporary on database %I to %I', current_database(), service);
        execute format('alter role %I set search_path = %I', service, service);
        execute format('alter role %I set client_min_messages = warning', service);
        -- Lists of keys reach a statement as one document, whose length the planner can only guess: with the price of a
        -- random page as it is on a spinning disk it reads whole tables instead of the index.
        execute format('alter role %I set random_page_cost = 1.1', service);
    end loop;
    execute format('revoke all on database %I from public', current_database());
    revoke create on schema public from public;
end $$;

-- The connector reads the outboxes and keeps a heartbeat, without which a quiet database would hold its log for ever.
create schema if not exists connect;
do $$
begin
    if not exists (select from pg_roles where rolname = 'connect') then
        create role connect;
    end if;
    execute format('alter role connect with login replication password %L', current_setting('estela.connect_password'));
    execute format('grant connect on database %I to connect', current_database());
end $$;
create table if not exists connect.heartbeat (
    id bigint generated always as identity primary key,
    at timestamptz not null default now()
);
create index if not exists heartbeat_at on connect.heartbeat (at);
grant usage on schema connect to connect;
grant select, insert, delete on connect.heartbeat to connect;

-- The marker that tells a simulated clock that every outbox row before it has reached Kafka. Empty where no clock is simulated.
create schema if not exists simulation;
create table if not exists simulation.outbox (
    id             uuid        not null,
    topic          text        not null,
    aggregate_id   text        not null,
    type           text        not null,
    source         text        not null,
    subject        text,
    specversion    text        not null default '1.0',
    time           text        not null,
    dataschema     text,
    store          text,
    correlation_id text,
    causation_id   text,
    causation_type text,
    traceparent    text,
    occurred_at    timestamp   not null,
    payload        text        not null,
    created_at     timestamptz not null default now(),
    primary key (id, created_at)
);
alter table simulation.outbox add column if not exists causation_type text;

-- Only inserts are published; deleting old partitions says nothing to anybody.
-- Adds an outbox to the publication and lets the connector read it. The default is looked up where the caller stands,
-- so a service's migration just calls: select public.estela_publish_outbox();
create or replace function public.estela_publish_outbox(in_schema text default current_schema()) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    published regclass := format('%I.outbox', in_schema)::regclass;
begin
    if not pg_has_role(session_user, (select relowner from pg_class where oid = published), 'MEMBER') then
        raise exception '% does not own %', session_user, published using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from pg_publication_tables
                   where pubname = 'estela_outbox' and schemaname = in_schema and tablename = 'outbox') then
        execute format('alter publication estela_outbox add table %s', published);
    end if;
    execute format('grant usage on schema %I to connect', in_schema);
    execute format('grant select on %s to connect', published);
end $$;

-- Makes the publication where it is missing, and adds every outbox there is, and the heartbeat. Only for superusers: nobody else may make a publication of others' tables.
create or replace function public.estela_make_publication() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    owner text;
begin
    if not exists (select from pg_publication where pubname = 'estela_outbox') then
        create publication estela_outbox with (publish = 'insert', publish_via_partition_root = true);
    end if;
    for owner in
        select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relname = 'outbox' and c.relkind in ('r', 'p') order by 1
    loop
        perform public.estela_publish_outbox(owner);
    end loop;
    if not exists (select from pg_publication_tables where pubname = 'estela_outbox' and schemaname = 'connect') then
        alter publication estela_outbox add table connect.heartbeat;
    end if;
end $$;
revoke all on function public.estela_make_publication() from public;

select public.estela_make_publication();

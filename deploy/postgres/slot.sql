-- The replication slot of the outbox connector. It must stand before the first service writes: what is written while there is no
-- slot is in no stream (it is sent again from the outbox tables when the connector takes its next snapshot). On its own, because a
-- slot cannot be made in a transaction that has written. From PostgreSQL 17 on a standby keeps it through a failover.
do $$
begin
    if exists (select from pg_replication_slots where slot_name = 'estela_outbox') then
        return;
    end if;
    if current_setting('server_version_num')::int >= 170000 then
        perform pg_create_logical_replication_slot('estela_outbox', 'pgoutput', false, false, true);
    else
        perform pg_create_logical_replication_slot('estela_outbox', 'pgoutput');
    end if;
end $$;

package dev.estela.local.service;

import dev.estela.local.Detours;
import dev.estela.local.Ports;
import dev.estela.local.Settings;
import dev.estela.local.credentials.Credentials;
import dev.estela.local.kafka.Broker;
import dev.estela.local.postgres.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The environment variables of a service: the same names in every way of running it. */
public record ServiceEnvironment(Settings settings, Credentials credentials) {

    /** @param clock where the simulated clock stands, or empty for the real one */
    public Map<String, String> of(ServiceName service, Optional<Instant> clock) {
        Map<String, String> values = new LinkedHashMap<>();
        Ports ports = settings.ports();
        Detours detours = settings.detours();
        values.put("ESTELA_HTTP_PORT", Integer.toString(ports.of(service)));
        values.put("ESTELA_DB_HOST", "127.0.0.1");
        values.put("ESTELA_DB_PORT", port(detours.port(service.id(), "postgres", ports.postgres())));
        values.put("ESTELA_DB_NAME", Database.NAME);
        values.put("ESTELA_DB_USER", service.id());
        values.put("ESTELA_DB_PASSWORD", credentials.databasePassword(service.id()));
        values.put("ESTELA_KAFKA", Broker.address(detours.port(service.id(), "kafka", ports.kafka())));
        values.put("ESTELA_INSTANCE", "local");
        values.put("ESTELA_PARTITIONS", Integer.toString(settings.partitions()));
        values.put("ESTELA_PUBLIC_URL", settings.publicUrl());
        values.put("ESTELA_SECRET", credentials.linkSecret());
        values.put("ESTELA_API_KEYS", credentials.hashedKeys());
        values.put("ESTELA_AGENT_KEYS", credentials.agentKeys());
        if (service == ServiceName.CONSOLE) {
            values.put("ESTELA_CONSOLE_KEY", credentials.consoleKey());
            values.put("ESTELA_ADMIN_USER", credentials.adminUser());
            values.put("ESTELA_ADMIN_PASSWORD", credentials.adminPassword());
            values.put("ESTELA_BACKEND_URL", "http://127.0.0.1:" + ports.edge());
        }
        values.put("ESTELA_SMTP_HOST", "127.0.0.1");
        values.put("ESTELA_SMTP_PORT", port(detours.port(service.id(), "smtp", ports.smtp())));
        values.put("ESTELA_STORES_AUTO_REGISTER", "true");
        clock.ifPresent(now -> {
            values.put("ESTELA_SIMULATED_CLOCK", now.toString());
            values.put("ESTELA_SIMULATION_KEY", credentials.simulationKey());
            values.put("ESTELA_FETCH_MIN_BYTES", "1");
        });
        return values;
    }

    private static String port(int number) {
        return Integer.toString(number);
    }
}

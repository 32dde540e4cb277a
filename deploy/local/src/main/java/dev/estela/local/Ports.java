package dev.estela.local;

import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Which part listens where: everything is counted from one base port, and on the loopback address only. */
public record Ports(int base) {
    private static final int LOWEST_FREE = 20_000;
    private static final int HIGHEST_FREE = 32_000;
    private static final int TRIES = 100;

    public Ports {
        if (base < 1024 || base > 65_000) {
            throw new StartFailure("ESTELA_PORT is " + base + "; choose a port between 1024 and 65000.");
        }
    }

    public int edge() {
        return base;
    }

    public int postgres() {
        return base + 1;
    }

    public int kafka() {
        return base + 2;
    }

    public int controller() {
        return base + 3;
    }

    public int connect() {
        return base + 4;
    }

    public int smtp() {
        return base + 5;
    }

    public int of(ServiceName service) {
        return base + 10 + service.ordinal();
    }

    /** Every port with the part that needs it. */
    public Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        all.put(edge(), "the edge");
        all.put(postgres(), "PostgreSQL");
        all.put(kafka(), "Kafka");
        all.put(controller(), "the Kafka controller");
        all.put(connect(), "Kafka Connect");
        all.put(smtp(), "the mailbox");
        for (ServiceName service : ServiceName.values()) {
            all.put(of(service), "the service " + service.id());
        }
        return all;
    }

    /** Fails with a sentence when another program holds one of them. */
    public void requireFree() {
        all().forEach((port, part) -> {
            if (!isFree(port)) {
                throw new StartFailure("Port " + port + ", meant for " + part
                        + ", is used by another program: stop that program, or set ESTELA_PORT to another base port.");
            }
        });
    }

    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A base whose whole range is free right now, below the ports that systems give to outgoing connections. */
    static int freeBase() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST_FREE, HIGHEST_FREE)
                .filter(base -> new Ports(base).all().keySet().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new StartFailure("No free range of ports was found."));
    }
}

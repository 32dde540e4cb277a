package dev.estela.local.doctor;

import dev.estela.local.DiskSpace;
import dev.estela.local.Ports;
import dev.estela.local.Settings;
import dev.estela.local.process.Commands;
import dev.estela.local.service.AotCache;
import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What can be said about the machine, whether anything runs or not. */
final class MachineChecks {
    private static final Instant TOO_OLD = Instant.parse("2026-01-01T00:00:00Z");

    private MachineChecks() {}

    static Finding java() {
        String version = Runtime.version() + " in " + System.getProperty("java.home");
        return AotCache.supported()
                ? Finding.well("Java", version)
                : Finding.well("Java", version + "; with JDK 25 the services start three times as fast");
    }

    static Finding build(Settings settings) throws IOException {
        List<String> without = new ArrayList<>();
        List<ServiceName> built = ServiceName.built(settings.root());
        for (ServiceName service : built) {
            if (AotCache.supported() && !new AotCache(settings.root(), service).fits()) {
                without.add(service.id());
            }
        }
        if (built.size() < ServiceName.values().length) {
            return Finding.ill(
                    "Build",
                    built.size() + " of " + ServiceName.values().length + " services are built",
                    "./estela build");
        }
        return Finding.well(
                "Build",
                without.isEmpty()
                        ? "all services"
                        : "all services; no start-up cache for " + String.join(", ", without));
    }

    static Finding ports(Patient patient) {
        Ports ports = patient.settings().ports();
        if (patient.running()) {
            return Finding.well("Ports", ports.base() + " and following, in use by this installation");
        }
        List<String> taken = ports.all().entrySet().stream()
                .filter(entry -> !Ports.isFree(entry.getKey()))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        return taken.isEmpty()
                ? Finding.well("Ports", ports.base() + " and following are free")
                : Finding.ill(
                        "Ports",
                        "used by other programs: " + String.join(", ", taken),
                        "stop those programs, or set ESTELA_PORT to another base port");
    }

    static Finding disk(Settings settings) throws IOException {
        long free = DiskSpace.of(settings.home()).freeMegabytes();
        String found = free + " MB free under " + settings.home() + ", " + (used(settings.home()) >> 20) + " MB used";
        return free >= DiskSpace.NEEDED
                ? Finding.well("Disk", found)
                : Finding.ill(
                        "Disk",
                        found,
                        "make room, or move the data folder to another disk and point ESTELA_HOME there");
    }

    static Finding clock() {
        Instant now = Instant.now();
        if (now.isBefore(TOO_OLD)) {
            return Finding.ill("Clock", "the machine says it is " + now, "set the machine's time");
        }
        Commands.Answer synchronised = Commands.run(List.of("timedatectl", "show", "-p", "NTPSynchronized", "--value"));
        if (synchronised.ok() && synchronised.output().equals("no")) {
            return Finding.ill(
                    "Clock",
                    now + ", and nothing keeps it right",
                    "timedatectl set-ntp true; carriers' and shops' times are compared with this clock");
        }
        return Finding.well("Clock", now.toString());
    }

    private static long used(Path home) throws IOException {
        try (var files = Files.find(home, 20, (path, attributes) -> attributes.isRegularFile())) {
            return files.mapToLong(MachineChecks::size).sum();
        }
    }

    /** Segments and logs come and go while they are counted. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}

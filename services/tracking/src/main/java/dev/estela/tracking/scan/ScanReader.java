package dev.estela.tracking.scan;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.json.Json;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.shipment.IncomingScan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a scan event into a fact. What came past the intake is checked here as well. */
@ApplicationScoped
public class ScanReader {
    private final ScanContract contract;
    private final Json json;

    ScanReader(ScanContract contract, Json json) {
        this.contract = contract;
        this.json = json;
    }

    IncomingScan read(Event event) {
        List<FieldError> faults = contract.faults("", json.tree(event.payload()));
        if (!faults.isEmpty()) {
            throw new PoisonException(
                    "invalid-payload",
                    faults.stream()
                            .map(fault -> fault.pointer() + " " + fault.message())
                            .collect(Collectors.joining("; ")));
        }
        ScanSaid said = json.read(event.payload(), ScanSaid.class);
        return new IncomingScan(
                said.carrier(),
                said.trackingNumber(),
                fact(said, event),
                said.reason(),
                event.payload(),
                event.cause());
    }

    private static Scan fact(ScanSaid said, Event event) {
        return new Scan(
                exact(said.occurredAt()),
                said.status(),
                said.code() == null || said.code().isEmpty() ? null : said.code(),
                said.description(),
                Reason.of(said.reason(), said.status(), said.description()),
                said.location(),
                said.estimatedDelivery() == null ? null : exact(said.estimatedDelivery()),
                0,
                event.id(),
                event.type(),
                false);
    }

    /** As exact as the database keeps it. */
    private static Instant exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.estela.customers.contact;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.customers.member.MembersTold;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Something else follows from the segments of some people: the others are told. */
@ApplicationScoped
class MembersToldTimer implements TimerHandler {
    private final ContactService contacts;
    private final Json json;

    MembersToldTimer(ContactService contacts, Json json) {
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public String kind() {
        return MembersTold.KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        var people = due.stream()
                .flatMap(timer ->
                        json.read(Objects.requireNonNull(timer.payload()), MembersTold.class).personIds().stream())
                .collect(Collectors.toSet());
        return contacts.segmentsChanged(
                people, Cause.timer(MembersTold.KIND, due.getFirst().subject()));
    }
}

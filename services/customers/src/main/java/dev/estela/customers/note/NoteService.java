package dev.estela.customers.note;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.chassis.security.Caller;
import dev.estela.customers.identity.KnownPerson;
import dev.estela.customers.identity.PersonListener;
import dev.estela.customers.identity.PersonService;
import dev.estela.customers.timeline.Parameters;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.TimelineService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps notes. The timeline says that there is one, never what it says. The caller has opened the transaction. */
@ApplicationScoped
class NoteService implements PersonListener {
    private final PersonService people;
    private final NoteRepository notes;
    private final TimelineService timeline;
    private final Clock clock;

    NoteService(PersonService people, NoteRepository notes, TimelineService timeline, Clock clock) {
        this.people = people;
        this.notes = notes;
        this.timeline = timeline;
        this.clock = clock;
    }

    Uni<Page<NoteView>> list(String id, @Nullable String store, @Nullable String after, int limit, Caller caller) {
        Position position = Position.of(after, Position.AFTER_ALL);
        return people.find(id, store, caller)
                .chain(person -> notes.of(person.personId(), position.at(), position.id(), limit + 1))
                .map(found -> Page.of(found, limit, note -> Cursor.encode(note.at(), note.noteId())));
    }

    /** @param key who repeats a request with the same key writes once */
    Uni<NoteView> write(String id, @Nullable String store, @Nullable String key, String text, Caller caller) {
        return people.find(id, store, caller).chain(person -> {
            UUID noteId = key == null ? Ids.v7() : Ids.named("note", person.personId(), caller.name(), key);
            Instant now = clock.instant();
            var note =
                    new NoteView(noteId, person.personId(), person.store(), text.strip(), caller.name(), now, now, 1);
            return notes.add(note).chain(fresh -> fresh ? tell(note, person) : known(noteId));
        });
    }

    private Uni<NoteView> tell(NoteView note, KnownPerson person) {
        var telling = new Telling(
                note.at(),
                "note.written",
                "note.written",
                Parameters.with("agent", note.author()).values(),
                note.noteId().toString(),
                null,
                person.store(),
                person.customerIds().getFirst());
        return timeline.tell("note/" + note.noteId(), "request.note", telling).replaceWith(note);
    }

    private Uni<NoteView> known(UUID noteId) {
        return notes.find(noteId).map(List::getFirst);
    }

    /** @param seen the version the caller has seen; nothing takes whatever there is */
    Uni<NoteView> change(Place place, @Nullable Long seen, String text, Caller caller) {
        return own(place, seen, caller).chain(() -> notes.change(place.noteId(), text.strip(), clock.instant()));
    }

    Uni<Void> remove(Place place, @Nullable Long seen, Caller caller) {
        return own(place, seen, caller)
                .chain(() -> notes.remove(place.noteId()))
                .chain(() -> timeline.takeBack(List.of(place.noteId().toString())));
    }

    @Override
    public Uni<Void> forgotten(String personId) {
        return notes.removeAll(personId)
                .chain(gone ->
                        timeline.takeBack(gone.stream().map(UUID::toString).toList()));
    }

    private Uni<NoteView> own(Place place, @Nullable Long seen, Caller caller) {
        return people.find(place.customer(), place.store(), caller)
                .chain(person -> notes.lock(place.noteId(), person.personId()))
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(
                                () -> Problem.notFound("note", place.noteId().toString())))
                .invoke(note -> {
                    if (!note.author().equals(caller.name())) {
                        throw Problem.of(403, "not-yours", "Not yours", "Only who wrote a note changes it")
                                .exception();
                    }
                    ETag.check(seen, note.version());
                });
    }

    /** A note of a customer. */
    record Place(String customer, @Nullable String store, UUID noteId) {}
}

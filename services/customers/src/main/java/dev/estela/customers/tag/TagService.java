package dev.estela.customers.tag;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.customers.identity.KnownPerson;
import dev.estela.customers.identity.PersonListener;
import dev.estela.customers.identity.PersonService;
import dev.estela.customers.member.TouchService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps tags. The caller has opened the transaction. */
@ApplicationScoped
class TagService implements PersonListener {
    private static final int MOST = 20;

    private final PersonService people;
    private final TagRepository tags;
    private final TouchService touched;
    private final Clock clock;

    TagService(PersonService people, TagRepository tags, TouchService touched, Clock clock) {
        this.people = people;
        this.tags = tags;
        this.touched = touched;
        this.clock = clock;
    }

    Uni<TagsView> add(String id, @Nullable String store, String tag, Caller caller) {
        return people.hold(id, store, caller)
                .call(person -> tags.of(person.personId())
                        .invoke(had -> refuseTooMany(had, tag))
                        .chain(() -> tags.add(person, tag, caller.name(), clock.instant())))
                .call(person -> touched.person(person.personId()))
                .chain(this::view);
    }

    Uni<TagsView> remove(String id, @Nullable String store, String tag, Caller caller) {
        return people.hold(id, store, caller)
                .call(person -> tags.remove(person.personId(), tag))
                .call(person -> touched.person(person.personId()))
                .chain(this::view);
    }

    Uni<Page<TagView>> known(String store, String beginning, @Nullable String after, int limit) {
        String last = after == null ? "" : Cursor.decode(after, 1)[0];
        return tags.known(store, beginning, last, limit + 1)
                .map(found -> found.stream().map(tag -> new TagView(tag, store)).toList())
                .map(found -> Page.of(found, limit, known -> Cursor.encode(known.tag())));
    }

    @Override
    public Uni<Void> forgotten(String personId) {
        return tags.removeAll(personId);
    }

    private static void refuseTooMany(List<String> had, String tag) {
        if (had.size() >= MOST && !had.contains(tag)) {
            throw Problem.of(422, "too-many-tags", "Too many tags", "A person has " + MOST + " tags at most")
                    .exception();
        }
    }

    private Uni<TagsView> view(KnownPerson person) {
        return tags.of(person.personId()).map(all -> new TagsView(person.personId(), person.store(), all));
    }
}

package dev.estela.customers.preference;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.customers.identity.IdentityService;
import dev.estela.customers.identity.KnownPerson;
import dev.estela.customers.identity.PersonListener;
import dev.estela.customers.identity.PersonService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps wishes, and has the others told. The caller has opened the transaction. */
@ApplicationScoped
public class PreferenceService implements PersonListener {
    private final PersonService people;
    private final PreferenceRepository preferences;
    private final IdentityService identities;
    private final Instance<PreferenceListener> listeners;
    private final Clock clock;

    PreferenceService(
            PersonService people,
            PreferenceRepository preferences,
            IdentityService identities,
            @Any Instance<PreferenceListener> listeners,
            Clock clock) {
        this.people = people;
        this.preferences = preferences;
        this.identities = identities;
        this.listeners = listeners;
        this.clock = clock;
    }

    Uni<PreferencesView> get(String id, @Nullable String store, Caller caller) {
        return people.find(id, store, caller)
                .chain(person -> preferences.find(person.personId()).map(kept -> kept.view(person)));
    }

    /** @param seen the version the caller has seen; nothing takes whatever there is */
    Uni<PreferencesView> put(
            String id, @Nullable String store, @Nullable Long seen, Preferences wishes, Caller caller) {
        List<FieldError> faults = wishes.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return people.find(id, store, caller)
                .call(person -> identities.lock(Set.of(person.store())))
                .call(person -> refuseAgainstTheirWord(person, wishes))
                .chain(person -> preferences
                        .find(person.personId())
                        .invoke(kept -> ETag.check(seen, kept.version()))
                        .chain(kept -> keep(person, kept, wishes, caller.name())));
    }

    /** Somebody has said, with proof, whether they want to be asked. */
    public Uni<Void> survey(KnownPerson person, boolean wanted, String by) {
        return identities
                .lock(Set.of(person.store()))
                .chain(() -> preferences.find(person.personId()))
                .chain(kept -> keep(person, kept, kept.wishes().surveyed(wanted), by))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgotten(String personId) {
        return preferences.remove(personId);
    }

    private Uni<Void> refuseAgainstTheirWord(KnownPerson person, Preferences wishes) {
        return wishes.doNotSurvey()
                ? Uni.createFrom().voidItem()
                : preferences
                        .refusesSurveys(person.personId())
                        .invoke(refused -> {
                            if (refused) {
                                throw Problem.of(
                                                422,
                                                "consent-withdrawn",
                                                "They do not agree to surveys",
                                                "Record their consent first, with its proof")
                                        .exception();
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<PreferencesView> keep(KnownPerson person, Kept before, Preferences wishes, String by) {
        if (wishes.equals(before.wishes())) {
            return Uni.createFrom().item(before.view(person));
        }
        Kept after = before.after(wishes, clock.instant(), by);
        return preferences.save(person, after).chain(() -> tell(person)).replaceWith(after.view(person));
    }

    private Uni<Void> tell(KnownPerson person) {
        return Multi.createFrom()
                .iterable(listeners.stream().toList())
                .onItem()
                .transformToUniAndConcatenate(
                        listener -> listener.changed(person, Cause.request("customer.preferences")))
                .onItem()
                .ignoreAsUni();
    }
}

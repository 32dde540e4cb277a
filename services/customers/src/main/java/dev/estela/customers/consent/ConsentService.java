package dev.estela.customers.consent;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.chassis.security.Caller;
import dev.estela.customers.consent.ConsentResource.Consent;
import dev.estela.customers.identity.KnownPerson;
import dev.estela.customers.identity.PersonListener;
import dev.estela.customers.identity.PersonService;
import dev.estela.customers.member.TouchService;
import dev.estela.customers.preference.PreferenceService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what people agree to. The caller has opened the transaction. */
@ApplicationScoped
class ConsentService implements PersonListener {
    private static final String SURVEYS = "surveys";

    /** How far the clock of whoever records it may be ahead. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final PersonService people;
    private final ConsentRepository consents;
    private final PreferenceService preferences;
    private final TouchService touched;
    private final Clock clock;

    ConsentService(
            PersonService people,
            ConsentRepository consents,
            PreferenceService preferences,
            TouchService touched,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.preferences = preferences;
        this.touched = touched;
        this.clock = clock;
    }

    Uni<Page<ConsentView>> list(String id, @Nullable String store, @Nullable String after, int limit, Caller caller) {
        Position position = Position.of(after, Position.AFTER_ALL);
        return people.find(id, store, caller)
                .chain(person -> consents.of(person.personId(), position.at(), position.id(), limit + 1))
                .map(found -> Page.of(found, limit, one -> Cursor.encode(one.at(), one.consentId())));
    }

    /** @param key who repeats a request with the same key records once */
    Uni<ConsentView> record(String id, @Nullable String store, @Nullable String key, Consent said, Caller caller) {
        if (said.at().isAfter(clock.instant().plus(TOLERANCE))) {
            throw Problem.invalid(List.of(new FieldError("/at", "must not lie ahead")));
        }
        return people.hold(id, store, caller).chain(person -> {
            UUID consentId = key == null ? Ids.v7() : Ids.named("consent", person.personId(), caller.name(), key);
            ConsentView consent = view(consentId, person, said, caller.name());
            return consents.add(consent)
                    .chain(fresh -> fresh ? obey(person, consent) : consents.find(consentId))
                    .call(() -> touched.person(person.personId()));
        });
    }

    private ConsentView view(UUID id, KnownPerson person, Consent said, String by) {
        return new ConsentView(
                id,
                person.personId(),
                person.store(),
                said.purpose(),
                said.given(),
                said.at(),
                said.source().word(),
                said.textVersion().strip(),
                said.evidence(),
                clock.instant(),
                by,
                null);
    }

    /** What was said before something else about the same purpose, and is recorded late, changes nothing. */
    private Uni<ConsentView> obey(KnownPerson person, ConsentView consent) {
        return !consent.purpose().equals(SURVEYS)
                ? Uni.createFrom().item(consent)
                : consents.last(person.personId(), SURVEYS)
                        .chain(last -> preferences.survey(person, last.given(), consent.recordedBy()))
                        .replaceWith(consent);
    }

    @Override
    public Uni<Void> forgotten(String personId) {
        return consents.erase(personId, clock.instant());
    }
}

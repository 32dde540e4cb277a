package dev.estela.customers.profile;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.customers.identity.Emails;
import dev.estela.customers.identity.Phones;
import dev.estela.customers.store.StoreRepository;
import dev.estela.customers.timeline.LineView;
import dev.estela.customers.timeline.TimelineParameters;
import dev.estela.customers.timeline.TimelineQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds people. The caller has opened the session. */
@ApplicationScoped
public class ProfileService {
    private static final String LATEST = "9999-12-31T00:00:00Z";

    private final ProfileRepository profiles;
    private final StoreRepository stores;
    private final TimelineQueries timelines;

    ProfileService(ProfileRepository profiles, StoreRepository stores, TimelineQueries timelines) {
        this.profiles = profiles;
        this.stores = stores;
        this.timelines = timelines;
    }

    public Uni<CustomerView> get(String id) {
        return find(id).onItem().ifNull().failWith(() -> Problem.notFound("customer", id));
    }

    /** @param phone as somebody writes it: without a country code it is read in every country there is a store in */
    Uni<Page<CustomerView>> list(Search search, int limit) {
        return phones(search.phone())
                .map(phones -> new PeopleFilter()
                        .store(search.store())
                        .known("email", search.email() == null ? null : emails(search.email()))
                        .known("phone", phones)
                        .known("customer", search.customer() == null ? null : Set.of(search.customer()))
                        .tag(search.tag())
                        .after(search.after() == null ? null : Cursor.decode(search.after(), 2)[1]))
                .chain(filter -> profiles.list(filter, limit + 1))
                .map(found -> Page.of(found, limit, customer -> Cursor.encode(customer.store(), customer.personId())));
    }

    /** What each of their orders said of them. */
    Uni<Page<OrderContactView>> contacts(String id, @Nullable String after, int limit) {
        String[] position = after == null ? new String[] {LATEST, ""} : Cursor.decode(after, 2);
        return get(id).chain(customer -> profiles.contacts(
                        customer.personId(), instant(position[0]), position[1], limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        contact -> Cursor.encode(contact.placedAt().toString(), contact.orderId()))));
    }

    private static Instant instant(String position) {
        try {
            return Instant.parse(position);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(List.of(new FieldError("after", "is not a cursor of this list")));
        }
    }

    Uni<Page<LineView>> timeline(String id, TimelineParameters asked) {
        return find(id).chain(customer -> customer == null
                ? timelineOfStranger(id, asked)
                : timelines.ofCustomers(customer.customerIds(), customer.store(), asked));
    }

    /** Lines may come before the contact of whom they speak. */
    private Uni<Page<LineView>> timelineOfStranger(String id, TimelineParameters asked) {
        return profiles.storeOfLines(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("customer", id))
                .chain(store -> timelines.ofCustomers(List.of(id), store, asked));
    }

    private Uni<@Nullable CustomerView> find(String id) {
        return profiles.personOf(id)
                .onItem()
                .ifNotNull()
                .transformToUni(profiles::find)
                .map(customer -> customer == null ? null : customer.askedAs(id));
    }

    private static Set<String> emails(String given) {
        return Stream.ofNullable(Emails.normalise(given)).collect(Collectors.toSet());
    }

    private Uni<@Nullable Set<String>> phones(@Nullable String given) {
        return given == null
                ? Uni.createFrom().nullItem()
                : stores.countries().map(countries -> Stream.concat(Stream.of("ZZ"), countries.stream())
                        .map(country -> Phones.normalise(given, country))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** What people may be looked for by; everything given must fit. */
    record Search(
            @Nullable String store,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String customer,
            @Nullable String tag,
            @Nullable String after) {}
}

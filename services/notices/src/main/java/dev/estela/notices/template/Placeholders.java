package dev.estela.notices.template;

import dev.estela.notices.kind.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/** Everything a template may name. A list's elements are written with {@code []}. */
final class Placeholders {
    private static final Set<String> ALWAYS = Set.of("store.name", "store.email", "customer.name", "language");
    private static final Set<String> ORDER = Set.of(
            "order.number",
            "order.placedOn",
            "order.items",
            "order.items[].title",
            "order.items[].quantity",
            "order.more",
            "parcel.carrier",
            "parcel.trackingNumber",
            "parcel.promisedOn",
            "parcel.expectedOn",
            "parcel.deliveredOn");
    private static final Set<String> INCIDENT = Set.of("incident.explanation");
    private static final Set<String> SURVEY = Set.of("survey.link", "survey.expiresOn");
    private static final Set<String> DIGEST = Set.of(
            "count",
            "notices",
            "notices[].title",
            "notices[].summary",
            "notices[].order",
            "notices[].carrier",
            "notices[].trackingNumber");

    private Placeholders() {}

    static Set<String> of(String kind) {
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        if (kind.equals(TemplateKey.DIGEST)) {
            names.addAll(DIGEST);
            return names;
        }
        names.addAll(ORDER);
        switch (Kind.of(kind).topic()) {
            case DELAY -> names.addAll(INCIDENT);
            case FEEDBACK -> names.addAll(SURVEY);
            case PROGRESS -> {}
        }
        return names;
    }
}

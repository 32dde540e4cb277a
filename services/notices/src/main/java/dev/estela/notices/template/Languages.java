package dev.estela.notices.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which language to speak: the customer's if the shop speaks it, then the shop's in their order, then the customer's anyway, then English. */
public final class Languages {
    private Languages() {}

    /** @param locale such as {@code es-ES}, null when unknown */
    public static List<String> of(@Nullable String locale, List<String> ofStore) {
        Set<String> order = new LinkedHashSet<>();
        String customers = locale == null ? "" : locale.split("[-_]")[0].toLowerCase(Locale.ROOT);
        if (ofStore.contains(customers)) {
            order.add(customers);
        }
        order.addAll(ofStore);
        if (!customers.isEmpty()) {
            order.add(customers);
        }
        order.add("en");
        return new ArrayList<>(order);
    }
}

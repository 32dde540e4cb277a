package dev.estela.orders.fulfilment;

import dev.estela.orders.fact.Provenance;
import dev.estela.orders.fact.Said;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order's parcels. Snapshots list them all, the newest list holds; facts tell one each. Both are merged by id, the later telling of an
 * id holds. A snapshot that says nothing about parcels takes none away.
 *
 * @param listed the newest list of a snapshot
 * @param handed the newest telling of each fulfilment that came by itself
 * @param first who told of a fulfilment first
 */
public record Fulfilments(
        @Nullable String listedRank, List<Fulfilment> listed, Map<String, Handed> handed, Map<String, Said> first) {
    public static final Fulfilments NONE = new Fulfilments(null, List.of(), Map.of(), Map.of());

    public Fulfilments list(List<Fulfilment> news, Provenance from) {
        boolean newer = listedRank == null || from.rank().compareTo(listedRank) > 0;
        return new Fulfilments(newer ? from.rank() : listedRank, newer ? news : listed, handed, firstOf(news, from));
    }

    public Fulfilments hand(Fulfilment news, Provenance from) {
        Map<String, Handed> all = new TreeMap<>(handed);
        all.merge(news.fulfilmentId(), new Handed(from.rank(), news), Fulfilments::later);
        return new Fulfilments(listedRank, listed, all, firstOf(List.of(news), from));
    }

    /** Every parcel as it was told last, by id. */
    public List<Fulfilment> all() {
        Map<String, Handed> merged = new TreeMap<>(handed);
        for (Fulfilment fulfilment : listed) {
            merged.merge(
                    fulfilment.fulfilmentId(), new Handed(String.valueOf(listedRank), fulfilment), Fulfilments::later);
        }
        return merged.values().stream().map(Handed::fulfilment).toList();
    }

    public Said toldFirst(Fulfilment fulfilment) {
        return Objects.requireNonNull(first.get(fulfilment.fulfilmentId()));
    }

    private Map<String, Said> firstOf(Collection<Fulfilment> news, Provenance from) {
        Map<String, Said> all = new TreeMap<>(first);
        BinaryOperator<Said> earlier = (a, b) -> compare(a, b) <= 0 ? a : b;
        news.forEach(fulfilment -> all.merge(fulfilment.fulfilmentId(), from.says("told", from.at()), earlier));
        return all;
    }

    private static int compare(Said a, Said b) {
        int byRank = a.rank().compareTo(b.rank());
        return byRank != 0 ? byRank : a.eventId().compareTo(b.eventId());
    }

    private static Handed later(Handed a, Handed b) {
        return a.rank().compareTo(b.rank()) >= 0 ? a : b;
    }
}

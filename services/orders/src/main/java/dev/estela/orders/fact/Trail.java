package dev.estela.orders.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was said about one axis, sorted by rank. Adding is commutative: whatever the order of arrival, the same statements give the same trail. Beyond
 * {@value #KEPT} statements those in the middle of a run of equal values are forgotten; the value stays exact, and so does its beginning unless a
 * statement arrives late into a forgotten stretch.
 */
public record Trail(List<Said> said) {
    static final int KEPT = 32;
    public static final Trail EMPTY = new Trail(List.of());

    public Trail plus(Said news) {
        List<Said> all = new ArrayList<>(said);
        int place = all.size();
        while (place > 0 && all.get(place - 1).rank().compareTo(news.rank()) > 0) {
            place--;
        }
        if (place > 0 && all.get(place - 1).rank().equals(news.rank())) {
            all.set(place - 1, all.get(place - 1).orSame(news));
        } else {
            all.add(place, news);
        }
        return new Trail(List.copyOf(shortened(all)));
    }

    public Optional<Said> first() {
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getFirst());
    }

    /** The statement with which the present value began. */
    public Optional<Said> start() {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        int at = said.size() - 1;
        while (at > 0 && said.get(at - 1).value().equals(said.get(at).value())) {
            at--;
        }
        return Optional.of(said.get(at));
    }

    private static List<Said> shortened(List<Said> all) {
        if (all.size() > KEPT) {
            all.remove(dispensable(all));
        }
        return all;
    }

    private static int dispensable(List<Said> all) {
        for (int i = 1; i < all.size() - 1; i++) {
            String value = all.get(i).value();
            if (value.equals(all.get(i - 1).value())
                    && value.equals(all.get(i + 1).value())) {
                return i;
            }
        }
        return 1;
    }
}

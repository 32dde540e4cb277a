package dev.estela.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The values of one figure over several rounds. */
public final class Samples {
    /** An anchor that varies more than this makes the ratio worthless. */
    private static final double STEADY = 1.3;

    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
    }

    public int size() {
        return values.size();
    }

    public double median() {
        return percentile(50);
    }

    /** The smallest value that at least this share of all do not exceed. */
    public double percentile(double percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    public double min() {
        return Collections.min(values);
    }

    public double max() {
        return Collections.max(values);
    }

    public boolean steady() {
        return max() <= STEADY * min();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.2f (%,.2f to %,.2f, n=%d)", median(), min(), max(), values.size());
    }
}

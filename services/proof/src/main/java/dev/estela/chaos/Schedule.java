package dev.estela.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which fault comes next: drawn from the seed, each once before any comes again. */
final class Schedule {
    private final List<String> names;
    private final Random random;
    private final List<String> left = new ArrayList<>();

    Schedule(List<String> names, Random random) {
        this.names = names;
        this.random = random;
    }

    String next() {
        if (left.isEmpty()) {
            left.addAll(names);
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }
}

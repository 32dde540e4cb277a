package dev.estela.chaos;

import java.util.random.RandomGenerator;

/** A disk that is full, and a machine that loses its power. Both need a disk of the stack's own. */
final class Disks {
    private static final long FULL_MILLIS = 20_000;

    private Disks() {}

    static String fill(Scene scene, RandomGenerator random) throws Exception {
        scene.stack().disk().fill();
        try {
            Thread.sleep(FULL_MILLIS);
        } finally {
            scene.stack().disk().makeRoom();
        }
        return "for " + FULL_MILLIS / 1000 + " s";
    }

    static String cutPower(Scene scene, RandomGenerator random) throws Exception {
        scene.stack().cutPower();
        return "everything at once";
    }
}

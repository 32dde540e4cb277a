package dev.estela.chaos;

import java.util.random.RandomGenerator;

/** Far more at once than usual. */
final class Bursts {
    private static final int TIMES = 10;
    private static final long MILLIS = 10_000;

    private Bursts() {}

    static String tenfold(Scene scene, RandomGenerator random) throws Exception {
        double usual = scene.load().rate();
        scene.load().rate(usual * TIMES);
        try {
            Thread.sleep(MILLIS);
        } finally {
            scene.load().rate(usual);
        }
        return TIMES + " times the load for " + MILLIS / 1000 + " s";
    }
}

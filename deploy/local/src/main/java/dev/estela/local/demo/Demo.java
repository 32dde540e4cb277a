package dev.estela.local.demo;

import dev.estela.local.replay.ApiException;
import dev.estela.local.replay.Credentials;
import dev.estela.local.replay.EstelaApi;
import dev.estela.local.replay.ReplayException;
import dev.estela.local.replay.ReplayOptions;
import dev.estela.local.replay.ReplayRun;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** {@code ./estela demo}: plays a fortnight of an invented shop on a running Estela with a simulated clock. */
public final class Demo {
    /** Where the simulated clock should stand at the start. */
    public static final String FIRST_INSTANT = "2026-11-02T00:00:00Z";

    private static final Duration STEP = Duration.ofHours(12);
    /** Until the last parcels are there, their surveys sent, and whoever forgot was reminded. */
    private static final Duration AFTER = Duration.ofDays(12);

    private static final Duration WHOLE = Duration.ofDays(DemoShop.DAYS).plus(AFTER);

    private Demo() {}

    public static void main(String... words) throws Exception {
        try {
            URI base = URI.create("http://127.0.0.1:" + System.getenv().getOrDefault("ESTELA_PORT", "8080"));
            play(base, Path.of(System.getenv().getOrDefault("ESTELA_HOME", ".estela")), System.out);
        } catch (ReplayException | ApiException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Plays the shop and says what happened; where it was played already, only says so. */
    public static void play(URI base, Path home, PrintStream out) throws IOException, InterruptedException {
        EstelaApi api = new EstelaApi(base, Credentials.read(home));
        Instant now = api.clock()
                .orElseThrow(
                        () -> new ReplayException(
                                "The demo needs a simulated clock, and the clock of this Estela is real."
                                        + " Stop it (./estela down) and run ./estela demo with a fresh data folder: ESTELA_HOME=.estela-demo ./estela demo"));
        if (now.isBefore(Instant.parse(FIRST_INSTANT).plus(WHOLE))) {
            play(api, out);
        } else {
            out.println("The shop has been played here before; this is what happened.");
        }
        new Report(api, home, out).print();
    }

    private static void play(EstelaApi api, PrintStream out) throws InterruptedException {
        long start = System.nanoTime();
        DemoShop shop = DemoShop.generate(DemoShop.SEED, DemoShop.ORDERS);
        Customers customers = new Customers(api, shop);
        api.putStore(DemoShop.STORE, DemoShop.STORE_JSON);
        ReplayRun run = new ReplayRun(api, new ReplayOptions(STEP, AFTER, true), (reached, sent) -> {
            if (noon(reached)) {
                customers.readMail();
            } else {
                say(api, out, reached, sent);
            }
        });
        long steps = run.run(shop.events().iterator()).steps();
        out.printf(
                Locale.ROOT,
                "%n%d days in %.0f s, in %d steps; %d customers answered a survey.%n",
                WHOLE.toDays(),
                (System.nanoTime() - start) / 1e9,
                steps,
                customers.answered().size());
    }

    private static boolean noon(Instant reached) {
        return reached.atOffset(ZoneOffset.UTC).getHour() == 12;
    }

    private static void say(EstelaApi api, PrintStream out, Instant reached, long sent) throws InterruptedException {
        out.printf(
                "%s  %4d events in, %4d notices, %3d surveys%n",
                reached.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1),
                sent,
                api.count("/api/notices/counts?store=" + DemoShop.STORE),
                api.count("/api/surveys/invitations/counts?store=" + DemoShop.STORE));
    }
}

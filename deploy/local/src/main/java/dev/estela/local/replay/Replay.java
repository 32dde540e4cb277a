package dev.estela.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** {@code ./estela replay FILE…} */
public final class Replay {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Replay() {}

    public static void main(String... words) throws Exception {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.help()) {
                System.out.print(Arguments.USAGE);
                return;
            }
            Credentials credentials = Credentials.read(Arguments.home(System.getenv()));
            replay(new EstelaApi(Arguments.url(System.getenv()), credentials), arguments, System.out);
        } catch (ReplayException | ApiException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void replay(EstelaApi api, Arguments arguments, PrintStream out)
            throws IOException, InterruptedException {
        for (Path store : arguments.stores()) {
            register(api, store);
        }
        ProgressLine progress = new ProgressLine(api, out);
        try (EventFiles events = new EventFiles(arguments.files())) {
            ReplaySummary summary = new ReplayRun(api, arguments.options(), progress).run(events);
            progress.end();
            print(api, summary, out);
        }
    }

    private static void register(EstelaApi api, Path file) throws IOException, InterruptedException {
        JsonNode store = JSON.readTree(Files.readString(file));
        if (!store.path("store").isTextual()) {
            throw new ReplayException(file + ": 'store' is missing; it names the store to register.");
        }
        api.putStore(store.path("store").asText(), store.toString());
    }

    private static void print(EstelaApi api, ReplaySummary summary, PrintStream out) throws InterruptedException {
        if (summary.events() == 0) {
            out.println("There was nothing to replay.");
            return;
        }
        double seconds = Math.max(0.001, summary.took().toMillis() / 1000.0);
        out.printf(
                "%n%,d events from %s to %s in %.1f s: %,.0f events/s, %.1f steps/s%n",
                summary.events(),
                summary.first().atOffset(ZoneOffset.UTC).toLocalDate(),
                summary.last().atOffset(ZoneOffset.UTC).toLocalDate(),
                seconds,
                summary.events() / seconds,
                summary.steps() / seconds);
        line(api, out, "orders", "/api/orders/counts");
        line(api, out, "incidents", "/api/tracking/incidents/counts");
        line(api, out, "notices", "/api/notices/counts");
        line(api, out, "survey invitations", "/api/surveys/invitations/counts");
        line(api, out, "tickets", "/api/tickets/counts");
        line(api, out, "dead letters", "/api/dead-letters/counts");
    }

    private static void line(EstelaApi api, PrintStream out, String what, String path) throws InterruptedException {
        out.printf("  %-20s %,8d%n", what, api.count(path));
    }
}

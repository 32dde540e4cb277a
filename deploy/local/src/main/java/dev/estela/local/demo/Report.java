package dev.estela.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.local.replay.EstelaApi;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Says what has happened, from what the APIs answer, and where to look. */
class Report {
    private static final List<String> INCIDENTS =
            List.of("announced", "late", "not_handed_over", "silent", "attempt_failed", "exception", "lost");
    private static final List<String> NOTICES = List.of("planned", "held", "sent", "failed", "withdrawn", "suppressed");
    private static final List<String> TROUBLES =
            List.of("lost", "exception", "attempt_failed", "low_score", "undeliverable_notice");
    private static final List<String> INVITATIONS =
            List.of("planned", "invited", "reminded", "answered", "expired", "skipped");

    private final EstelaApi api;
    private final Path home;
    private final PrintStream out;

    Report(EstelaApi api, Path home, PrintStream out) {
        this.api = api;
        this.home = home;
        this.out = out;
    }

    void print() throws InterruptedException {
        out.println();
        out.println("What happened in the invented shop");
        count("orders", "/api/orders/counts", "store=" + DemoShop.STORE);
        count("orders cancelled", "/api/orders/counts", "store=" + DemoShop.STORE + "&status=cancelled");
        for (String kind : INCIDENTS) {
            count("incidents: " + kind, "/api/tracking/incidents/counts", query("kind", kind));
        }
        for (String status : NOTICES) {
            count("notices: " + status, "/api/notices/counts", query("status", status));
        }
        for (String status : INVITATIONS) {
            count("surveys: " + status, "/api/surveys/invitations/counts", query("status", status));
        }
        for (String trouble : TROUBLES) {
            count("tickets: " + trouble, "/api/tickets/counts", query("openedBy", trouble));
        }
        out.printf("  %-28s %5d%n", "dead letters", api.count("/api/dead-letters/counts"));
        whereToLook();
    }

    private void count(String what, String path, String query) throws InterruptedException {
        long count = api.count(path + "?" + query);
        if (count > 0) {
            out.printf("  %-28s %5d%n", what, count);
        }
    }

    private void whereToLook() throws InterruptedException {
        out.println();
        out.println("Where to look");
        out.println("  " + api.base().resolve("/mailbox/") + "  every mail the customers got");
        order("late", find("/api/tracking/incidents?limit=1&" + query("kind", "late")));
        order("told and recovered", find("/api/notices?limit=1&status=sent&" + query("kind", "recovered")));
        order("surveyed", find("/api/surveys/invitations?limit=1&" + query("status", "answered")));
        out.println();
        out.println("  The whole story of an order, each line with its cause:");
        find("/api/tracking/incidents?limit=1&" + query("kind", "late"))
                .ifPresent(id -> out.printf(
                        "  curl -s -H \"Authorization: Bearer $(sed -n 's/^admin.api-key=//p' %s)\" %s%n",
                        home.resolve("credentials.properties"), api.base().resolve("/api/orders/" + id + "/timeline")));
        out.println();
    }

    private void order(String what, Optional<String> id) {
        id.ifPresent(order -> out.printf(
                "  %s  what the customer of order %s (%s) read%n",
                api.base().resolve("/mailbox/?order=" + order), order, what));
    }

    private Optional<String> find(String path) throws InterruptedException {
        JsonNode item = api.get(path).path("items").path(0);
        return Optional.ofNullable(item.path("orderId").asText(null));
    }

    private static String query(String name, String value) {
        return "store=%s&%s=%s".formatted(DemoShop.STORE, name, value);
    }
}

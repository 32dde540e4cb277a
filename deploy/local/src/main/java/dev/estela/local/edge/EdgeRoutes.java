package dev.estela.local.edge;

import dev.estela.local.service.ServiceName;
import dev.estela.local.web.LocalHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers which path. Paths are compared as they came, never decoded: an id may hold an encoded slash. */
public final class EdgeRoutes {
    /** Where a request goes. */
    public sealed interface Route {
        record Service(ServiceName name) implements Route {}

        record Local(LocalHandler handler) implements Route {}
    }

    private final Map<String, LocalHandler> exact;
    private final Map<String, LocalHandler> below;

    /**
     * @param exact what the edge answers at one path
     * @param below what it answers at a path and everything below it
     */
    public EdgeRoutes(Map<String, LocalHandler> exact, Map<String, LocalHandler> below) {
        this.exact = Map.copyOf(exact);
        this.below = Map.copyOf(below);
    }

    public Optional<Route> find(String method, String path) {
        LocalHandler handler = exact.get(path);
        if (handler != null) {
            return Optional.of(new Route.Local(handler));
        }
        for (Map.Entry<String, LocalHandler> entry : below.entrySet()) {
            if (path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/")) {
                return Optional.of(new Route.Local(entry.getValue()));
            }
        }
        return service(method, path).map(Route.Service::new);
    }

    private static Optional<ServiceName> service(String method, String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (segments.size() < 2) {
            return Optional.empty();
        }
        if (segments.get(1).equals("s") && segments.size() > 2) {
            return Optional.of(ServiceName.SURVEYS);
        }
        if (segments.get(1).equals("console")) {
            return Optional.of(ServiceName.CONSOLE);
        }
        if (!segments.get(1).equals("api") || segments.size() < 3) {
            return Optional.empty();
        }
        if (isTimelineOfAnOrder(method, segments)) {
            return Optional.of(ServiceName.CUSTOMERS);
        }
        return java.util.Arrays.stream(ServiceName.values())
                .filter(name -> name.id().equals(segments.get(2)))
                .findFirst();
    }

    private static boolean isTimelineOfAnOrder(String method, List<String> segments) {
        return (method.equals("GET") || method.equals("HEAD"))
                && segments.size() == 5
                && segments.get(2).equals("orders")
                && segments.get(4).equals("timeline");
    }
}

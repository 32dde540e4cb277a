package dev.estela.chassis.security;

import dev.estela.chassis.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * A caller who is bound to stores sees and changes theirs only; what belongs to others is as if it were not there. Denied is what does not say whose it
 * is. A service whose own queries see to it turns this off.
 */
@ApplicationScoped
public class StoreFilter {
    private static final String STORE = "store";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean enabled;
    private final Map<Method, Boolean> naming = new ConcurrentHashMap<>();

    StoreFilter(@ConfigProperty(name = "estela.store-filter") boolean enabled) {
        this.enabled = enabled;
    }

    /** A store that is asked for must be theirs. Whoever has one only asks for that. */
    @ServerRequestFilter
    public @Nullable RestResponse<Problem> ask(ResourceInfo resource, UriInfo uri, RoutingContext context) {
        Set<String> stores = stores(context);
        if (stores.isEmpty()) {
            return null;
        }
        List<String> asked = asked(uri, context);
        if (!stores.containsAll(asked)) {
            return notFound().response();
        }
        if (asked.isEmpty() && names(resource, uri) && stores.size() == 1) {
            context.queryParams().set(STORE, stores.iterator().next());
        } else if (asked.isEmpty()
                && !READING.contains(context.request().method().name())) {
            return chooseStore(stores).response();
        }
        return null;
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response, ResourceInfo resource, UriInfo uri, RoutingContext context) {
        Set<String> stores = stores(context);
        if (stores.isEmpty() || response.getStatus() >= 400 || !response.hasEntity()) {
            return;
        }
        switch (response.getEntity()) {
            case OfStore one when !theirs(one, stores) -> refuse(response, notFound());
            case OfStore one -> {}
            case OfStores many -> response.setEntity(many.within(one -> theirs(one, stores)));
            case Object other
            when asked(uri, context).isEmpty() || !names(resource, uri) -> refuse(response, chooseStore(stores));
            default -> {}
        }
    }

    private static boolean theirs(OfStore one, Set<String> stores) {
        String store = one.store();
        return store != null && stores.contains(store);
    }

    private Set<String> stores(RoutingContext context) {
        if (!enabled || !(context.user() instanceof QuarkusHttpUser user)) {
            return Set.of();
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        Set<String> stores = identity.getAttribute(Caller.STORES);
        return stores == null ? Set.of() : stores;
    }

    /** What the path or the query names; several separated by commas. */
    private static List<String> asked(UriInfo uri, RoutingContext context) {
        List<String> path = uri.getPathParameters().getOrDefault(STORE, List.of());
        return path.isEmpty()
                ? context.queryParams().getAll(STORE).stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .toList()
                : path;
    }

    /** Whether what is answered is of the store that is named, and of no other. */
    private boolean names(ResourceInfo resource, UriInfo uri) {
        return uri.getPathParameters().containsKey(STORE)
                || naming.computeIfAbsent(resource.getResourceMethod(), StoreFilter::takesStore);
    }

    private static boolean takesStore(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.getName().equals(STORE) || takesStore(parameter));
    }

    private static boolean takesStore(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                && Arrays.stream(parameter.getType().getDeclaredFields())
                        .map(field -> field.getAnnotation(QueryParam.class))
                        .anyMatch(query -> query != null && query.value().equals(STORE));
    }

    private static void refuse(ContainerResponseContext response, Problem problem) {
        response.setStatus(problem.status());
        response.setEntity(problem, null, Problem.MEDIA_TYPE);
    }

    private static Problem notFound() {
        return Problem.of(404, "not-found", "Not found", null);
    }

    private static Problem chooseStore(Set<String> stores) {
        return Problem.of(403, "choose-store", "Say which store", "You see " + String.join(", ", new TreeSet<>(stores)))
                .with("stores", new TreeSet<>(stores));
    }
}

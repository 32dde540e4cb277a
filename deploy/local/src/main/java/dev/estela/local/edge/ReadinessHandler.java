package dev.estela.local.edge;

import dev.estela.local.service.SupervisedService;
import dev.estela.local.web.LocalHandler;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the whole platform can do its work: 200 when every service can, else 503, with the state of each. */
public final class ReadinessHandler implements LocalHandler {
    private final Collection<SupervisedService> services;

    public ReadinessHandler(Collection<SupervisedService> services) {
        this.services = services;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        Map<String, String> states = new LinkedHashMap<>();
        services.forEach(service -> states.put(service.name().id(), service.ready() ? "UP" : "DOWN"));
        boolean up = !states.containsValue("DOWN");
        return LocalResponse.json(up ? 200 : 503, Map.of("status", up ? "UP" : "DOWN", "services", states));
    }
}

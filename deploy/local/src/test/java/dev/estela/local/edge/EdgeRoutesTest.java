package dev.estela.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.local.service.ServiceName;
import dev.estela.local.web.LocalHandler;
import dev.estela.local.web.LocalResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRoutesTest {
    private static final LocalHandler HANDLER = request -> LocalResponse.json(200, Map.of());
    private final EdgeRoutes routes =
            new EdgeRoutes(Map.of("/", HANDLER, "/api/dead-letters", HANDLER), Map.of("/mailbox", HANDLER));

    @ParameterizedTest
    @CsvSource({
        "GET,/api/orders,ORDERS",
        "POST,/api/orders/events,ORDERS",
        "GET,/api/orders/o-1,ORDERS",
        "GET,/api/orders/o-1/history,ORDERS",
        "GET,/api/orders/o-1/timeline,CUSTOMERS",
        "GET,/api/orders/a%2Fb%22/timeline,CUSTOMERS",
        "HEAD,/api/orders/o-1/timeline,CUSTOMERS",
        "POST,/api/orders/o-1/timeline,ORDERS",
        "GET,/api/orders/timeline,ORDERS",
        "GET,/api/tracking/shipments,TRACKING",
        "GET,/api/notices,NOTICES",
        "GET,/api/surveys/invitations,SURVEYS",
        "GET,/api/customers/c-1/timeline,CUSTOMERS",
        "GET,/s/token,SURVEYS",
        "POST,/s/token/answers,SURVEYS"
    })
    void aPathLeadsToItsService(String method, String path, ServiceName service) {
        assertThat(routes.find(method, path)).contains(new EdgeRoutes.Route.Service(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mailbox", "/mailbox/", "/mailbox/messages", "/api/dead-letters"})
    void theEdgeAnswersSomePathsItself(String path) {
        assertThat(routes.find("GET", path)).contains(new EdgeRoutes.Route.Local(HANDLER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/simulation/state",
                "/api",
                "/api/",
                "/api/unknown",
                "/mailboxes",
                "/s",
                "/ordersx",
                "/api/orders2",
                ""
            })
    void whatIsNotMeantForTheOutsideLeadsNowhere(String path) {
        assertThat(routes.find("GET", path)).isEqualTo(Optional.empty());
    }

    @Test
    void anEncodedSlashIsPartOfTheIdAndNotOfThePath() {
        assertThat(routes.find("GET", "/api/orders%2Fo-1%2Ftimeline")).isEmpty();
    }
}

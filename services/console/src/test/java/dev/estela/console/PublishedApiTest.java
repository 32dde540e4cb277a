package dev.estela.console;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.PublishedApi;
import dev.estela.chassis.test.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(ConsoleKey.class)
class PublishedApiTest {
    @Test
    void theApiIsTheOneThatIsPublished() {
        String served = PublishedApi.served("console", get("/q/openapi").asString());
        assertThat(served).isEqualTo(PublishedApi.committed("console"));
    }
}

package dev.estela.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockHandlerTest {
    private static final Instant START = Instant.parse("2017-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final FakeWorld world = new FakeWorld();
    private ClockHandler handler;

    @BeforeEach
    void open() {
        SimulationClock clock = world.clock(folder.resolve("clock"), Duration.ofMinutes(5), Duration.ofMillis(500));
        clock.start(START);
        handler = new ClockHandler(clock, new Keys());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theClockIsReadAndMoved() throws Exception {
        assertThat(put("admin", "{\"now\":\"2017-01-02T01:00:00+01:00\"}").text())
                .isEqualTo("{\"now\":\"2017-01-02T00:00:00Z\"}");
        LocalResponse read = handler.handle(request("GET", "reader", ""));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).isEqualTo("{\"now\":\"2017-01-02T00:00:00Z\"}");
    }

    @Test
    void onlyWhoMayMovesIt() throws Exception {
        assertThat(put(null, "{}").status()).isEqualTo(401);
        assertThat(put("reader", "{}").status()).isEqualTo(403);
        assertThat(handler.handle(request("GET", null, "")).status()).isEqualTo(401);
        assertThat(handler.handle(request("DELETE", "admin", "")).status()).isEqualTo(405);
    }

    @Test
    void whatIsNoInstantIsRefusedWithAPointer() throws Exception {
        for (String body : new String[] {
            "", "{", "[]", "{}", "{\"now\":5}", "{\"now\":\"tomorrow\"}", "{\"now\":\"2017-01-02T00:00:00\"}"
        }) {
            LocalResponse answer = put("admin", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.headers().get("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text()).contains("\"pointer\":\"/now\"");
        }
    }

    @Test
    void backwardAndAbsurdMovesAreRefusedByRule() throws Exception {
        LocalResponse back = put("admin", "{\"now\":\"2016-12-31T00:00:00Z\"}");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains("clock-moves-forward").contains("2017-01-01T00:00:00Z");
        assertThat(put("admin", "{\"now\":\"2071-01-01T00:00:00Z\"}").status()).isEqualTo(422);
    }

    @Test
    void aSystemThatDoesNotComeToRestIsNamed() throws Exception {
        world.service("notices").busy = true;
        LocalResponse answer = put("admin", "{\"now\":\"2017-01-02T00:00:00Z\"}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("\"waitingFor\":[\"notices has work in flight\"]");
    }

    @Test
    void whereTheTimeIsRealThereIsNoClock() throws Exception {
        ClockHandler real = new ClockHandler(null, new Keys());
        assertThat(real.handle(request("GET", "admin", "")).status()).isEqualTo(404);
        assertThat(real.handle(request("PUT", "admin", "{}")).status()).isEqualTo(404);
    }

    private LocalResponse put(String key, String body) throws Exception {
        return handler.handle(request("PUT", key, body));
    }

    private static LocalRequest request(String method, String key, String body) {
        Map<String, String> headers = key == null ? Map.of() : Map.of("authorization", "Bearer " + key);
        return new LocalRequest(
                method, "/api/simulation/clock", Map.of(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static class Keys implements ClockAccess {
        @Override
        public boolean known(String authorization) {
            return authorization != null;
        }

        @Override
        public boolean mayRead(String authorization) {
            return known(authorization);
        }

        @Override
        public boolean mayMove(String authorization) {
            return "Bearer admin".equals(authorization);
        }
    }
}

package dev.estela.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayBodyTest {
    @Test
    void aGatewaysBodyStaysJsonWhateverItCarries() {
        String body = new String(
                GatewayBody.of(
                        "{\"to\":\"{to}\",\"text\":\"{text}\"}",
                        Map.of("to", "+34600", "text", "a\"},{\"to\":\"x\n{to}")),
                StandardCharsets.UTF_8);
        assertThat(body).isEqualTo("{\"to\":\"+34600\",\"text\":\"a\\\"},{\\\"to\\\":\\\"x\\n{to}\"}");
    }
}

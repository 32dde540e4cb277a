package dev.estela.customers.preference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionalKindTest {
    /** What notices always sends, and what is asked rather than told. */
    private static final List<String> OTHERS = List.of(
            "ready_for_pickup", "attempt_failed", "exception", "lost", "survey", "survey_reminder", "survey_recovery");

    @Test
    void everyKindOfNoticeIsEitherOptionalOrKnownNotToBe() throws IOException {
        // Given
        List<String> all = new ArrayList<>(OTHERS);
        // When
        Arrays.stream(OptionalKind.values()).map(OptionalKind::word).forEach(all::add);
        // Then
        assertThat(all).containsExactlyInAnyOrderElementsOf(published());
    }

    private static List<String> published() throws IOException {
        try (var schema = OptionalKindTest.class.getResourceAsStream("/contracts/notice/common.schema.json")) {
            List<String> kinds = new ArrayList<>();
            new ObjectMapper()
                    .readTree(schema)
                    .at("/$defs/state/properties/kind/enum")
                    .forEach(kind -> kinds.add(kind.asText()));
            return kinds;
        }
    }
}

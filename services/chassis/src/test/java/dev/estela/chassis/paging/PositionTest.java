package dev.estela.chassis.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.http.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PositionTest {
    private static final Instant AT = Instant.parse("2026-11-16T10:00:00.123456Z");

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        UUID id = UUID.randomUUID();
        assertThat(Position.of(Cursor.encode(AT, id))).isEqualTo(new Position(AT, id));
        assertThat(Position.of(null, Position.AFTER_ALL)).isEqualTo(Position.AFTER_ALL);
        assertThat(Position.of(Cursor.encode(AT, id), Position.AFTER_ALL).id()).isEqualTo(id);
    }

    static String[] foreign() {
        return new String[] {
            "x", "%%%", Cursor.encode(AT), Cursor.encode("yesterday", UUID.randomUUID()), Cursor.encode(AT, "1")
        };
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void whatIsNoCursorOfOursIsRefused(String cursor) {
        assertThatThrownBy(() -> Position.of(cursor)).isInstanceOf(ProblemException.class);
    }
}

package dev.estela.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRunTest {
    private static final ReplayOptions SHORT = new ReplayOptions(Duration.ofDays(1), Duration.ZERO, true);

    @TempDir
    Path folder;

    private FakeEstela estela;

    @BeforeEach
    void start() throws IOException {
        estela = new FakeEstela();
    }

    @AfterEach
    void stop() {
        estela.close();
    }

    @Test
    void aDaysEventsAreSentBeforeTheClockMovesOverTheDay() throws Exception {
        // When
        ReplaySummary summary = run(
                SHORT,
                order("2017-03-01T08:00:00Z"),
                scan("2017-03-01T09:00:00Z"),
                order("2017-03-01T10:00:00Z"),
                order("2017-03-02T10:00:00Z"));
        // Then
        assertThat(estela.heard)
                .containsExactly(
                        "clock 2017-03-01T00:00:00Z",
                        "/api/orders/events Bearer publisher 2",
                        "/api/tracking/scans Bearer carrier 1",
                        "clock 2017-03-02T00:00:00Z",
                        "/api/orders/events Bearer publisher 1",
                        "clock 2017-03-03T00:00:00Z",
                        "clock 2017-03-03T00:00:00Z");
        assertThat(summary.events()).isEqualTo(4);
        assertThat(summary.steps()).isEqualTo(2);
    }

    @Test
    void theClockRunsOnAfterTheLastEvent() throws Exception {
        run(new ReplayOptions(Duration.ofDays(1), Duration.ofDays(3), true), order("2017-03-01T08:00:00Z"));
        assertThat(estela.now).isEqualTo("2017-03-05T00:00:00Z");
    }

    @Test
    void playingTheSameAgainLeavesTheClockWhereItIs() throws Exception {
        estela.now = "2018-01-01T00:00:00Z";
        run(SHORT, order("2017-03-01T08:00:00Z"));
        assertThat(estela.heard).containsExactly("/api/orders/events Bearer publisher 1", "clock 2018-01-01T00:00:00Z");
    }

    @Test
    void aBatchHoldsAThousandEventsAtMost() throws Exception {
        List<ReplayEvent> events = IntStream.range(0, 2500)
                .mapToObj(i -> ReplayEvent.parse("f:" + i, order("2017-03-01T08:00:00Z")))
                .toList();
        assertThat(Sender.batches(events)).extracting(List::size).containsExactly(1000, 1000, 500);
    }

    @Test
    void withARealClockTheReplaySaysWhatToDo() throws Exception {
        estela.simulated = false;
        assertThatThrownBy(() -> run(SHORT, order("2017-03-01T08:00:00Z")))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("--no-clock");
        run(new ReplayOptions(Duration.ofDays(1), Duration.ZERO, false), order("2017-03-01T08:00:00Z"));
        assertThat(estela.heard).containsExactly("/api/orders/events Bearer publisher 1");
    }

    @Test
    void aRefusedEventIsNamedByItsLineAndField() {
        estela.refusal =
                "{\"title\":\"Invalid\",\"errors\":[{\"pointer\":\"/1/data/currency\",\"message\":\"is required\"}]}";
        assertThatThrownBy(() -> run(SHORT, order("2017-03-01T08:00:00Z"), "", order("2017-03-01T09:00:00Z")))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("events.jsonl:3 /data/currency: is required");
    }

    @Test
    void whatIsBusyForAMomentIsAskedAgain() throws Exception {
        estela.busyAnswers = 2;
        run(SHORT, order("2017-03-01T08:00:00Z"));
        assertThat(estela.heard).contains("/api/orders/events Bearer publisher 1");
    }

    @Test
    void aBrokenLineIsNamed() {
        assertThatThrownBy(() -> run(SHORT, order("2017-03-01T08:00:00Z"), "{broken"))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith("events.jsonl:2: this is not JSON");
        assertThatThrownBy(() -> run(SHORT, "{\"type\":\"commerce.order.v1\",\"time\":\"yesterday\"}"))
                .hasMessageContaining("events.jsonl:1: 'time'");
        assertThatThrownBy(() -> run(SHORT, "{\"type\":\"weather.v1\",\"time\":\"2017-03-01T08:00:00Z\"}"))
                .hasMessageContaining("'weather.v1' cannot be replayed");
    }

    @Test
    void severalFilesAlsoCompressedBecomeOneStreamInTimeOrder() throws Exception {
        // Given
        Path plain = folder.resolve("a.jsonl");
        Path packed = folder.resolve("b.jsonl.gz");
        Files.writeString(plain, order("2017-03-01T08:00:00Z") + "\n" + order("2017-03-03T08:00:00Z") + "\n");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((order("2017-03-02T08:00:00Z") + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        // When
        try (EventFiles events = new EventFiles(List.of(plain, packed))) {
            // Then
            assertThat(List.of(
                            events.next().origin(),
                            events.next().origin(),
                            events.next().origin()))
                    .containsExactly("a.jsonl:1", "b.jsonl.gz:1", "a.jsonl:2");
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void aStepLongerThanFactsMayBeAheadIsRefused() {
        assertThatThrownBy(() -> Arguments.parse("--step", "3d", "f")).hasMessageContaining("48 hours");
        assertThatThrownBy(() -> Arguments.parse("--setp", "1d", "f")).hasMessageContaining("no option --setp");
        assertThat(Arguments.parse("--step", "12h", "--after", "0d", "f.jsonl").options())
                .isEqualTo(new ReplayOptions(Duration.ofHours(12), Duration.ZERO, true));
    }

    private ReplaySummary run(ReplayOptions options, String... lines) throws Exception {
        Path file = folder.resolve("events.jsonl");
        Files.write(file, List.of(lines));
        try (EventFiles events = new EventFiles(List.of(file))) {
            return new ReplayRun(estela.api(), options, (reached, sent) -> {}).run(events);
        }
    }

    private static String order(String time) {
        return "{\"type\":\"commerce.order.v1\",\"time\":\"%s\"}".formatted(time);
    }

    private static String scan(String time) {
        return "{\"type\":\"carrier.scan.v1\",\"time\":\"%s\"}".formatted(time);
    }
}

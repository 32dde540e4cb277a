package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three minutes of faults under load, twice: with a seed that stays, and with one nobody has chosen. */
class ChaosST {
    private static final int LAST_LINES = 60;

    @TempDir
    private Path folder;

    @Test
    void everyPromiseIsKeptWithASeedThatStays() throws IOException, InterruptedException {
        survives(20_261);
    }

    @Test
    void everyPromiseIsKeptWithASeedNobodyHasChosen() throws IOException, InterruptedException {
        survives(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private void survives(long seed) throws IOException, InterruptedException {
        Path log = folder.resolve("chaos.log");
        Process chaos = new ProcessBuilder(
                        Installation.ROOT.resolve("estela").toString(),
                        "chaos",
                        "--seed",
                        Long.toString(seed),
                        "--minutes",
                        "3")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = chaos.waitFor();
        List<String> lines = Files.readAllLines(log);
        String end = String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        System.out.println(end);
        assertThat(code)
                .as("./estela chaos --seed %d --minutes 3 does it again; it said:\n%s", seed, end)
                .isZero();
    }
}

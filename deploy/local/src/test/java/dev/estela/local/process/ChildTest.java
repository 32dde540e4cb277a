package dev.estela.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path folder;

    @Test
    void aChildStopsWhenAskedAndItsNoteGoesWithIt() throws IOException {
        Guardian guardian = guardian();
        Child child = sleeping("service", guardian);
        assertThat(folder.resolve("service.pid")).exists();

        child.stop(Duration.ofSeconds(10));

        assertThat(child.alive()).isFalse();
        assertThat(folder.resolve("service.pid")).doesNotExist();
        guardian.close();
    }

    @Test
    void aChildThatDoesNotListenIsEndedByForce() throws IOException {
        Guardian guardian = guardian();
        Child child = start(
                "deaf", List.of("sh", "-c", "trap '' TERM; echo ready; while true; do sleep 0.1; done"), guardian);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(folder.resolve("deaf.log")).contains("ready"));

        child.stop(Duration.ofMillis(300));

        assertThat(child.alive()).isFalse();
        guardian.close();
    }

    @Test
    void aChildThatCannotBeNotedDoesNotStayBesideTheNextOne() throws IOException {
        Guardian guardian = guardian();
        Files.createDirectory(folder.resolve("unnoted.pid")); // as good as a full disk: the note cannot be written
        String mark = "unnoted-" + System.nanoTime();

        assertThatThrownBy(() -> start("unnoted", List.of("sh", "-c", "sleep 60; : " + mark), guardian))
                .isInstanceOf(IOException.class);

        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(mark)))
                .isEmpty();
        guardian.close();
    }

    @Test
    void whenTheLauncherDiesTheGuardianEndsItsChildren() throws IOException {
        Guardian guardian = guardian();
        Child child = sleeping("orphan", guardian);

        guardian.lose();

        await().atMost(Duration.ofSeconds(30)).until(() -> !child.alive());
    }

    @Test
    void aChildThatWasStoppedInGoodOrderIsNoLongerTheGuardiansConcern() throws IOException {
        Guardian guardian = guardian();
        Child stopped = sleeping("stopped", guardian);
        Child kept = sleeping("kept", guardian);
        stopped.stop(Duration.ofSeconds(10));

        guardian.close();

        assertThat(kept.alive()).isTrue();
        assertThat(ProcessHandle.of(kept.pid()).map(ProcessHandle::destroyForcibly))
                .contains(true);
    }

    @Test
    void theNextStartEndsWhatIsLeftEvenOfTheGuardian() throws Exception {
        Guardian guardian = guardian();
        Child left = sleeping("left", guardian);
        Files.writeString(folder.resolve("gone.pid"), "999999 1 TERM\n");
        Files.writeString(folder.resolve("other.pid"), ProcessHandle.current().pid() + " 1 TERM\n");

        int ended = Leftovers.clean(folder);

        assertThat(ended).isEqualTo(1);
        assertThat(left.alive()).isFalse();
        assertThat(folder.resolve("gone.pid")).doesNotExist();
        assertThat(folder.resolve("other.pid")).doesNotExist();
        guardian.close();
    }

    private Guardian guardian() throws IOException {
        return Guardian.start(folder.resolve("guardian.log"));
    }

    private Child sleeping(String name, Guardian guardian) throws IOException {
        return start(name, List.of("sleep", "60"), guardian);
    }

    private Child start(String name, List<String> command, Guardian guardian) throws IOException {
        return Child.start(new Child.Plan(name, command, Map.of(), folder, StopSignal.TERM), folder, folder, guardian);
    }
}

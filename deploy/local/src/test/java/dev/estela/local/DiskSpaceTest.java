package dev.estela.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private static final Path HOME = Path.of("/data");

    @Test
    void whatAFullDiskHasStoppedDoesNotBeginBeforeThereIsRoom() throws Exception {
        Iterator<DiskSpace> free = List.of(
                        new DiskSpace(0), new DiskSpace(DiskSpace.SCARCE - 1), new DiskSpace(DiskSpace.SCARCE))
                .iterator();
        DiskSpace.await(free::next, HOME);
        assertThat(free.hasNext()).isFalse();
    }

    @Test
    void aStartOnAFullDiskSaysWhichAndHowMuchIsMissing() {
        DiskSpace space = new DiskSpace(12);
        assertThatThrownBy(() -> space.requireEnough(HOME))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("/data has 12 MB free");
    }
}

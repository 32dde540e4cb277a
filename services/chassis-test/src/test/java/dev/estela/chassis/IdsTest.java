package dev.estela.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.id.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsMadeOneAfterAnotherSortInThatOrder() {
        List<String> ids =
                Stream.generate(Ids::v7).limit(10_000).map(UUID::toString).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theyAreOfVersionSevenAndSayWhenTheyWereMade() {
        long before = System.currentTimeMillis();
        UUID id = Ids.v7();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 1000);
    }
}

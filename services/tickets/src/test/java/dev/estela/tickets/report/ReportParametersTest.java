package dev.estela.tickets.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.ProblemException;
import dev.estela.chassis.security.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportParametersTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");
    private static final Caller EVERYWHERE = new Caller("eva", Set.of(), Set.of());
    private static final Caller IN_SPAIN = new Caller("ana", Set.of(), Set.of("es"));

    @Test
    void whoSaysNothingGetsTheReasonsOfThirtyDays() {
        assertThat(asked(EVERYWHERE, asked -> {}))
                .isEqualTo(new ReportQuery(
                        LocalDate.parse("2026-10-18"), TODAY, List.of(), List.of(Dimension.REASON), 5, "", 50));
    }

    @Test
    void everythingCanBeSaid() {
        assertThat(asked(EVERYWHERE, asked -> {
                    asked.from = "2026-01-01";
                    asked.to = "2026-01-01";
                    asked.store = "es,fr,,es";
                    asked.by = "carrier,product,carrier";
                    asked.level = 1;
                    asked.reason = "delivery/wismo";
                    asked.limit = 10;
                }))
                .isEqualTo(new ReportQuery(
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-01-01"),
                        List.of("es", "fr"),
                        List.of(Dimension.CARRIER, Dimension.PRODUCT),
                        1,
                        "delivery/wismo",
                        10));
    }

    @Test
    void whoIsBoundToAStoreSeesThatOneAndOfOthersNotThatTheyAreThere() {
        assertThat(asked(IN_SPAIN, asked -> {}).stores()).containsExactly("es");
        assertThatThrownBy(() -> asked(IN_SPAIN, asked -> asked.store = "es,fr"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(404));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-16,", "2025-11-15,from", "2026-11-16,", "2026-11-17,from", "yesterday,from"})
    void aReportIsOfAYearAtMost(String from, String fault) {
        assertThat(faultOf(asked -> asked.from = from)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"'reason,store',", "'reason,store,carrier',by", "weather,by", "',',by"})
    void contactsAreToldApartByOneThingOrTwo(String by, String fault) {
        assertThat(faultOf(asked -> asked.by = by)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"0,level", "1,", "5,", "6,level"})
    void reasonsAreAtMostFiveDeep(int level, String fault) {
        assertThat(faultOf(asked -> asked.level = level)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"delivery,", "a/b/c/d/e,", "a/b/c/d/e/f,reason", "/delivery,reason"})
    void aReasonIsAPath(String reason, String fault) {
        assertThat(faultOf(asked -> asked.reason = reason)).isEqualTo(fault);
    }

    private static ReportQuery asked(Caller caller, Consumer<ReportParameters> with) {
        ReportParameters asked = new ReportParameters();
        with.accept(asked);
        return asked.query(caller, TODAY);
    }

    /** The field that is wrong; nothing where none is. */
    private static String faultOf(Consumer<ReportParameters> with) {
        try {
            var unused = asked(EVERYWHERE, with);
            return null;
        } catch (ProblemException refused) {
            List<?> errors = (List<?>) refused.problem().extensions().get("errors");
            return ((FieldError) errors.getFirst()).pointer();
        }
    }
}

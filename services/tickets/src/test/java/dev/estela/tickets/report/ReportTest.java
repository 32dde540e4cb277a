package dev.estela.tickets.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.report.Group.Spent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    @Test
    void workIsRoundedToTheSmallestUnitAndAddedToWhatWasGiven() {
        Cost cost = Cost.of(new Spent("EUR", 100, new BigDecimal("74.5000"), 1_000));
        assertThat(cost).isEqualTo(new Cost("EUR", 75, 1_000, 1_075, null));
    }

    @Test
    void eachCurrencyIsAShareOfItsOwn() {
        Group all = group("", "", 10, 4, eur(900, 100), new Spent("BRL", 60, BigDecimal.TEN, 0));
        Group some = group("order", "", 10, 1, eur(150, 100));
        Report report = Report.of(query(2), List.of(some), all);
        assertThat(report.items().getFirst().costs()).containsExactly(new Cost("EUR", 150, 100, 250, 0.25));
        assertThat(report.total().costs().getLast()).isEqualTo(new Cost("BRL", 10, 0, 10, 1.0));
        assertThat(report.items().getFirst().share()).isEqualTo(0.25);
    }

    @Test
    void howManyWroteOfAHundredWhoBoughtIsUnknownWhereNobodyBought() {
        assertThat(row(3, 40).per100Orders()).isEqualTo(7.5);
        assertThat(row(3, 0).per100Orders()).isNull();
    }

    @Test
    void whatNobodyKnowsHasAName() {
        Group unknown = group("order", "", 1, 1);
        ReportQuery query =
                new ReportQuery(DAY, DAY, List.of(), List.of(Dimension.REASON, Dimension.CARRIER), 5, "", 2);
        assertThat(Report.of(query, List.of(unknown), unknown)
                        .items()
                        .getFirst()
                        .group())
                .isEqualTo(Map.of("reason", "order", "carrier", "unknown"));
    }

    @Test
    void whatIsNotListedIsOneLine() {
        Group all = group("", "", 10, 9, eur(900, 0));
        Group rest = new Group("c", "", 7, 7, 0, 0, 0, 1L, 1L, 1L, 1L, "EUR", List.of(eur(90, 0)));
        Report report = Report.of(query(2), List.of(group("a", "", 1, 1), group("b", "", 1, 1), rest), all);
        assertThat(report.items()).extracting(row -> row.group().get("reason")).containsExactly("a", "b");
        assertThat(report.rest()).isEqualTo(new Report.Rest(7, 7, 60, List.of(new Cost("EUR", 90, 0, 90, 0.1))));
        assertThat(Report.of(query(3), List.of(rest, rest, rest), all).rest()).isNull();
    }

    private static Report.Row row(long contacts, long orders) {
        Group group = group("order", "", orders, contacts);
        return Report.of(query(1), List.of(group), group).items().getFirst();
    }

    private static ReportQuery query(int limit) {
        return new ReportQuery(DAY, DAY, List.of(), List.of(Dimension.REASON), 5, "", limit);
    }

    private static Group group(String one, String two, long orders, long contacts, Spent... spent) {
        return new Group(one, two, 1, contacts, orders, 0, 0, null, null, null, null, "EUR", List.of(spent));
    }

    private static Spent eur(long work, long gestures) {
        return new Spent("EUR", 60, BigDecimal.valueOf(work), gestures);
    }
}

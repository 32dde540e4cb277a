package dev.estela.tracking.incident;

import static dev.estela.tracking.incident.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an agent reads to a customer, word for word, in Madrid. */
class ExplanationsTest {
    private static final Instant DEADLINE = Instant.parse("2026-11-06T20:00:00Z");

    static Stream<Arguments> sentences() {
        Facts order = Story.order().facts();
        Facts parcel = Story.parcel().facts();
        return Stream.of(
                sentence(
                        () -> Explanations.late(parcel, DEADLINE),
                        "Prometido para el 6 de noviembre a las 21:00 y aún no ha llegado.",
                        "Promised by 6 November, 21:00, and not there yet."),
                sentence(
                        () -> Explanations.late(order, DEADLINE),
                        "Prometido para el 6 de noviembre a las 21:00 y a esa hora aún no se había entregado al transportista.",
                        "Promised by 6 November, 21:00, and not even with a carrier at that time."),
                sentence(
                        () -> Explanations.lateClosed(parcel, DEADLINE),
                        "El pedido ya no se espera para esa fecha.",
                        "It is no longer expected by that date."),
                sentence(
                        () -> Explanations.notHandedOver(order, DEADLINE),
                        "La tienda debía entregarlo al transportista antes del 6 de noviembre a las 21:00 y no lo ha hecho.",
                        "The shop had to hand it to the carrier by 6 November, 21:00 and has not."),
                sentence(
                        () -> Explanations.notAccepted(parcel, DEADLINE),
                        "Hay etiqueta, pero ningún transportista lo había recogido el 6 de noviembre a las 21:00.",
                        "There is a label, but no carrier had scanned it by 6 November, 21:00."),
                sentence(
                        () -> Explanations.handedOver(),
                        "Ya está en manos del transportista.",
                        "It is with the carrier now."),
                sentence(
                        () -> Explanations.silent(scan(Status.IN_TRANSIT, Reason.UNKNOWN, null)),
                        "Sin noticias del paquete desde hace más de 72 horas, más de lo habitual en esta etapa.",
                        "No scan for more than 72 hours, longer than usual at this stage."),
                sentence(
                        () -> Explanations.heardAgain(),
                        "Vuelve a haber noticias del paquete.",
                        "The parcel has been scanned again."),
                sentence(
                        () -> Explanations.inTimeAgain(),
                        "El transportista vuelve a prever la entrega sin más retraso.",
                        "The carrier expects no further delay any more."),
                sentence(() -> Explanations.newTry(), "Hay un nuevo intento de entrega.", "Delivery is tried again."),
                sentence(
                        () -> Explanations.movesAgain(),
                        "El paquete vuelve a estar en camino.",
                        "The parcel is on its way again."),
                sentence(
                        () -> Explanations.lostByCarrier(),
                        "El transportista da el paquete por perdido.",
                        "The carrier reports the parcel lost."),
                sentence(
                        () -> Explanations.lostBySilence(Duration.ofDays(20)),
                        "El paquete se da por perdido tras 20 días sin noticias.",
                        "The parcel counts as lost after 20 days without news."),
                sentence(() -> Explanations.foundAgain(), "El paquete ha aparecido.", "The parcel has been found."),
                sentence(
                        () -> Explanations.unresolved(),
                        "El retraso sigue sin resolverse al final del siguiente día laborable.",
                        "The delay is still unresolved at the end of the next working day."),
                sentence(() -> Explanations.resolved(), "El retraso se ha resuelto.", "The delay is resolved."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceIsThereInBothLanguages(Supplier<Words> said, Words expected) {
        assertThat(said.get()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "06T22:00 | Entregado el 6 de noviembre, unas horas tarde. | Delivered on 6 November, some hours late.",
                "07T10:00 | Entregado el 7 de noviembre, un día tarde.     | Delivered on 7 November, one day late.",
                "09T10:00 | Entregado el 9 de noviembre, 3 días tarde.     | Delivered on 9 November, 3 days late.",
            })
    void howLateItWasIsToldInDaysOfTheCalendar(String delivered, String es, String en) {
        Facts facts = Story.parcel().scan(delivered, Status.DELIVERED).facts();
        assertThat(Explanations.lateClosed(facts, DEADLINE)).isEqualTo(new Words(es, en));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | El transportista prevé la entrega el 8 de noviembre.                                | The carrier now expects delivery on 8 November.",
                "1 | El transportista prevé la entrega el 8 de noviembre, un día después de lo prometido. | The carrier now expects delivery on 8 November, one day after the promise.",
                "2 | El transportista prevé la entrega el 8 de noviembre, 2 días después de lo prometido. | The carrier now expects delivery on 8 November, 2 days after the promise.",
            })
    void aSlippedEstimateIsToldWithItsDays(int days, String es, String en) {
        Scan scan = scan(Status.IN_TRANSIT, Reason.UNKNOWN, at("08T20:00"));
        assertThat(Explanations.announced(Story.parcel().facts(), scan, days)).isEqualTo(new Words(es, en));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DELAYED        | UNKNOWN            | El transportista anuncia un retraso.                                  | The carrier announces a delay.",
                "DELAYED        | WEATHER_DELAY      | El transportista anuncia un retraso: mal tiempo.                      | The carrier announces a delay: bad weather.",
                "ATTEMPT_FAILED | UNKNOWN            | El repartidor intentó la entrega sin éxito.                           | The courier tried to deliver in vain.",
                "ATTEMPT_FAILED | CONSIGNEE_NOT_HOME | El repartidor intentó la entrega sin éxito: no había nadie en casa.   | The courier tried to deliver in vain: nobody at home.",
                "DAMAGED        | UNKNOWN            | El paquete ha sufrido daños.                                          | The parcel is damaged.",
                "REFUSED        | UNKNOWN            | El destinatario rechazó el paquete.                                   | The addressee refused the parcel.",
                "DISPOSED       | UNKNOWN            | El transportista ha desechado el paquete.                             | The carrier has disposed of it.",
                "ON_HOLD        | UNKNOWN            | El transportista retiene el paquete: motivo no indicado.              | The carrier holds the parcel: no reason given.",
                "ON_HOLD        | CUSTOMS_DELAY      | El transportista retiene el paquete: retraso en aduana.               | The carrier holds the parcel: delay at customs.",
            })
    void whatTheCarrierSaysIsToldWithItsReason(Status status, Reason reason, String es, String en) {
        Scan scan = scan(status, reason, null);
        Words said = status == Status.DELAYED
                ? Explanations.announced(Story.parcel().facts(), scan, 0)
                : Explanations.carrierWord(scan);
        assertThat(said).isEqualTo(new Words(es, en));
    }

    @Test
    void everyReasonHasWordsOfItsOwn() {
        for (Function<Words, String> language : List.<Function<Words, String>>of(Words::es, Words::en)) {
            assertThat(Arrays.stream(Reason.values()).map(ReasonText::of).map(language))
                    .doesNotHaveDuplicates()
                    .allSatisfy(words -> assertThat(words).isNotBlank());
        }
    }

    private static Arguments sentence(Supplier<Words> said, String es, String en) {
        return Arguments.of(said, new Words(es, en));
    }

    private static Scan scan(Status status, Reason reason, Instant estimate) {
        return new Scan(
                at("05T10:00"), status, null, null, reason, null, estimate, 72, "e-1", "carrier.scan.v1", false);
    }
}

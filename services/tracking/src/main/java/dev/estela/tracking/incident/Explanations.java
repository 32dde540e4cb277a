package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What is wrong and why we think so, in a sentence an agent or a customer can read. */
final class Explanations {
    private static final Locale SPANISH = Locale.forLanguageTag("es-ES");
    private static final DateTimeFormatter DAY_ES = DateTimeFormatter.ofPattern("d 'de' MMMM", SPANISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT_ES =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'a las' HH:mm", SPANISH);
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private Explanations() {}

    static Words late(Facts facts, Instant deadline) {
        String es = "Prometido para el " + MOMENT_ES.format(at(facts, deadline));
        String en = "Promised by " + MOMENT_EN.format(at(facts, deadline));
        return facts.parcel()
                ? new Words(es + " y aún no ha llegado.", en + ", and not there yet.")
                : new Words(
                        es + " y a esa hora aún no se había entregado al transportista.",
                        en + ", and not even with a carrier at that time.");
    }

    static Words lateClosed(Facts facts, Instant deadline) {
        Instant delivered = facts.deliveredAt();
        if (delivered == null) {
            return new Words("El pedido ya no se espera para esa fecha.", "It is no longer expected by that date.");
        }
        ZoneId zone = facts.rules().store().zone();
        LocalDate day = delivered.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(deadline.atZone(zone).toLocalDate(), day);
        return new Words(
                "Entregado el " + DAY_ES.format(day) + ", " + daysLateEs(days) + ".",
                "Delivered on " + DAY_EN.format(day) + ", " + daysLateEn(days) + ".");
    }

    static Words notHandedOver(Facts facts, Instant due) {
        return new Words(
                "La tienda debía entregarlo al transportista antes del " + MOMENT_ES.format(at(facts, due))
                        + " y no lo ha hecho.",
                "The shop had to hand it to the carrier by " + MOMENT_EN.format(at(facts, due)) + " and has not.");
    }

    static Words notAccepted(Facts facts, Instant due) {
        return new Words(
                "Hay etiqueta, pero ningún transportista lo había recogido el " + MOMENT_ES.format(at(facts, due))
                        + ".",
                "There is a label, but no carrier had scanned it by " + MOMENT_EN.format(at(facts, due)) + ".");
    }

    static Words handedOver() {
        return new Words("Ya está en manos del transportista.", "It is with the carrier now.");
    }

    static Words silent(Scan scan) {
        int hours = scan.quietHours();
        return new Words(
                "Sin noticias del paquete desde hace más de " + hours + " horas, más de lo habitual en esta etapa.",
                "No scan for more than " + hours + " hours, longer than usual at this stage.");
    }

    static Words heardAgain() {
        return new Words("Vuelve a haber noticias del paquete.", "The parcel has been scanned again.");
    }

    static Words announced(Facts facts, Scan scan, int days) {
        if (scan.estimate() == null) {
            return new Words(
                    "El transportista anuncia un retraso" + because(scan, true) + ".",
                    "The carrier announces a delay" + because(scan, false) + ".");
        }
        String es = DAY_ES.format(at(facts, scan.estimate()));
        String en = DAY_EN.format(at(facts, scan.estimate()));
        return new Words(
                "El transportista prevé la entrega el " + es + (days > 0 ? ", " + afterPromiseEs(days) : "") + ".",
                "The carrier now expects delivery on " + en + (days > 0 ? ", " + afterPromiseEn(days) : "") + ".");
    }

    static Words inTimeAgain() {
        return new Words(
                "El transportista vuelve a prever la entrega sin más retraso.",
                "The carrier expects no further delay any more.");
    }

    static Words carrierWord(Scan scan) {
        return switch (scan.status()) {
            case ATTEMPT_FAILED ->
                new Words(
                        "El repartidor intentó la entrega sin éxito" + because(scan, true) + ".",
                        "The courier tried to deliver in vain" + because(scan, false) + ".");
            case DAMAGED -> new Words("El paquete ha sufrido daños.", "The parcel is damaged.");
            case REFUSED -> new Words("El destinatario rechazó el paquete.", "The addressee refused the parcel.");
            case DISPOSED -> new Words("El transportista ha desechado el paquete.", "The carrier has disposed of it.");
            default ->
                new Words(
                        "El transportista retiene el paquete" + because(scan, true) + ".",
                        "The carrier holds the parcel" + because(scan, false) + ".");
        };
    }

    static Words newTry() {
        return new Words("Hay un nuevo intento de entrega.", "Delivery is tried again.");
    }

    static Words movesAgain() {
        return new Words("El paquete vuelve a estar en camino.", "The parcel is on its way again.");
    }

    static Words lostByCarrier() {
        return new Words("El transportista da el paquete por perdido.", "The carrier reports the parcel lost.");
    }

    static Words lostBySilence(Duration patience) {
        return new Words(
                "El paquete se da por perdido tras " + patience.toDays() + " días sin noticias.",
                "The parcel counts as lost after " + patience.toDays() + " days without news.");
    }

    static Words foundAgain() {
        return new Words("El paquete ha aparecido.", "The parcel has been found.");
    }

    static Words unresolved() {
        return new Words(
                "El retraso sigue sin resolverse al final del siguiente día laborable.",
                "The delay is still unresolved at the end of the next working day.");
    }

    static Words resolved() {
        return new Words("El retraso se ha resuelto.", "The delay is resolved.");
    }

    private static String because(Scan scan, boolean spanish) {
        if (scan.reason() == Reason.UNKNOWN && scan.status() != Status.ON_HOLD) {
            return "";
        }
        return ": "
                + (spanish
                        ? ReasonText.of(scan.reason()).es()
                        : ReasonText.of(scan.reason()).en());
    }

    private static String afterPromiseEs(int days) {
        return (days == 1 ? "un día" : days + " días") + " después de lo prometido";
    }

    private static String afterPromiseEn(int days) {
        return (days == 1 ? "one day" : days + " days") + " after the promise";
    }

    private static String daysLateEs(long days) {
        return days <= 0 ? "unas horas tarde" : days == 1 ? "un día tarde" : days + " días tarde";
    }

    private static String daysLateEn(long days) {
        return days <= 0 ? "some hours late" : days == 1 ? "one day late" : days + " days late";
    }

    private static ZonedDateTime at(Facts facts, Instant moment) {
        return moment.atZone(facts.rules().store().zone());
    }
}

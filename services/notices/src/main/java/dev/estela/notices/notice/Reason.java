package dev.estela.notices.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/** Why a notice was not sent, or not yet, in words an agent can read out. */
public enum Reason {
    TOO_OLD(
            "The fact was already old when we first saw it; nobody is told about the past.",
            "El hecho ya era antiguo cuando lo conocimos; no se avisa del pasado."),
    ORDER_CANCELLED("The order was cancelled.", "El pedido se canceló."),
    NOT_FIRST("Only the first time of each status is told.", "Solo se avisa la primera vez de cada estado."),
    KIND_DISABLED("The store does not send this kind of notice.", "La tienda no envía este tipo de aviso."),
    PREFERENCE("The customer does not want this kind of notice.", "El cliente no quiere este tipo de aviso."),
    SEGMENT(
            "The store does not send this kind of notice to a segment the customer belongs to.",
            "La tienda no envía este tipo de aviso a un segmento al que pertenece el cliente."),
    ALREADY_TOLD("The customer already knows of this delay.", "El cliente ya conoce este retraso."),
    TOLD_TOGETHER(
            "It is told together with the first notice of this delay, which has not left yet.",
            "Se cuenta junto con el primer aviso de este retraso, que aún no ha salido."),
    DELAY_NOT_TOLD(
            "The customer was never told of the delay, so there is nothing to take back.",
            "Nunca se avisó del retraso, así que no hay nada que aclarar."),
    SUPERSEDED("A later step had already been reached.", "Ya se había alcanzado un paso posterior."),
    AWAITING_CONTACT(
            "We have not heard yet how this customer can be reached.",
            "Aún no sabemos cómo se puede contactar con este cliente."),
    NO_ADDRESS("There is no address for this channel.", "No hay dirección para este canal."),
    PARCEL_ARRIVED("The parcel arrived first.", "El paquete llegó antes."),
    PARCEL_RETURNS("The parcel is on its way back.", "El paquete está de vuelta al remitente."),
    PERHAPS_ARRIVED(
            "The receiving side never said whether it took the message; by then it was no longer true, so it was not sent again.",
            "El destino no llegó a decir si aceptó el mensaje; para entonces ya no era cierto, así que no se repitió."),
    RECOVERED("The delay was over before it was told.", "El retraso se resolvió antes de avisar."),
    SURVEY_ANSWERED("The survey was answered first.", "La encuesta se respondió antes."),
    SURVEY_OVER("The survey is no longer open.", "La encuesta ya no está abierta."),
    QUIET_HOURS("Waits for the end of the quiet hours.", "Espera al final de las horas de silencio."),
    KILL_SWITCH("The store has stopped all notices for now.", "La tienda ha detenido todos los avisos por ahora."),
    DAILY_CAP(
            "The store has sent all it may send today; it goes out tomorrow.",
            "La tienda ya ha enviado todo lo que puede hoy; saldrá mañana."),
    FALLBACK("The first channel failed; this one took over.", "El primer canal falló; este lo sustituye."),
    TEMPLATE_ERROR("The template could not be rendered.", "No se pudo componer la plantilla."),
    REFUSED("The receiving side refused it for good.", "El destino lo rechazó definitivamente."),
    UNREACHABLE(
            "The receiving side could not be reached, however often it was tried.",
            "No se pudo contactar con el destino tras muchos intentos."),
    CHANNEL_OFF("This channel is not set up.", "Este canal no está configurado.");

    private final String english;
    private final String spanish;

    Reason(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    public Map<String, String> text() {
        return Map.of("en", english, "es", spanish);
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Reason of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}

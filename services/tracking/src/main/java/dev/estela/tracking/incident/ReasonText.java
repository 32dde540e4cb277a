package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Reason;

/** A reason in words that follow a colon. */
final class ReasonText {
    private ReasonText() {}

    static Words of(Reason reason) {
        return switch (reason) {
            case CARRIER_DAMAGED_PARCEL -> new Words("paquete dañado", "parcel damaged");
            case CARRIER_SORTING_ERROR -> new Words("error de clasificación", "sorting error");
            case CARRIER_ADDRESS_NOT_FOUND -> new Words("no encuentra la dirección", "address not found");
            case CARRIER_PARCEL_LOST -> new Words("paquete perdido", "parcel lost");
            case CARRIER_NOT_ENOUGH_TIME -> new Words("falta de tiempo en la ruta", "not enough time on the tour");
            case CARRIER_VEHICLE_ISSUE -> new Words("problema con el vehículo", "trouble with the vehicle");
            case CARRIER_CAPACITY_EXCEEDED -> new Words("capacidad superada", "capacity exceeded");
            case CARRIER_MECHANICAL_DELAY -> new Words("avería", "mechanical trouble");
            case RETAILER_CANCELLED -> new Words("cancelado por la tienda", "cancelled by the shop");
            case RETAILER_INCORRECT_DATA -> new Words("datos de envío incorrectos", "wrong shipping data");
            case RETAILER_NOT_READY -> new Words("la tienda no lo tenía listo", "the shop did not have it ready");
            case RETAILER_INCORRECT_PARCEL -> new Words("paquete equivocado", "wrong parcel");
            case RETAILER_INCORRECT_DIMENSIONS -> new Words("medidas incorrectas", "wrong dimensions");
            case RETAILER_PACKAGING_ISSUE -> new Words("embalaje insuficiente", "poor packaging");
            case CONSIGNEE_REFUSED -> new Words("rechazado por el destinatario", "refused by the addressee");
            case CONSIGNEE_BUSINESS_CLOSED -> new Words("local cerrado", "business closed");
            case CONSIGNEE_NOT_AVAILABLE -> new Words("destinatario no disponible", "addressee not available");
            case CONSIGNEE_NOT_HOME -> new Words("no había nadie en casa", "nobody at home");
            case CONSIGNEE_CANCELLED -> new Words("cancelado por el destinatario", "cancelled by the addressee");
            case CONSIGNEE_VERIFICATION_FAILED -> new Words("identificación fallida", "identity not verified");
            case CONSIGNEE_INCORRECT_ADDRESS -> new Words("dirección incorrecta", "incorrect address");
            case CONSIGNEE_ACCESS_RESTRICTED -> new Words("acceso restringido", "access restricted");
            case CONSIGNEE_SAFE_PLACE_UNAVAILABLE -> new Words("sin lugar seguro donde dejarlo", "no safe place");
            case CUSTOMS_DELAY -> new Words("retraso en aduana", "delay at customs");
            case CUSTOMS_DOCUMENTATION -> new Words("falta documentación de aduana", "customs documents missing");
            case CUSTOMS_DUTIES_UNPAID -> new Words("aranceles pendientes de pago", "duties unpaid");
            case CUSTOMS_PROHIBITED -> new Words("mercancía prohibida", "prohibited goods");
            case CUSTOMS_INSPECTION -> new Words("inspección de aduana", "customs inspection");
            case WEATHER_DELAY -> new Words("mal tiempo", "bad weather");
            case NATURAL_DISASTER -> new Words("catástrofe natural", "natural disaster");
            case FORCE_MAJEURE -> new Words("fuerza mayor", "force majeure");
            case PARCEL_BEING_RESEARCHED -> new Words("en investigación", "being looked for");
            case SECURITY_ISSUE -> new Words("motivo de seguridad", "security issue");
            case REGULATORY_HOLD -> new Words("retención por la autoridad", "regulatory hold");
            case UNKNOWN -> new Words("motivo no indicado", "no reason given");
        };
    }
}

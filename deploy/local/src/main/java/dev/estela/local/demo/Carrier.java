package dev.estela.local.demo;

import java.util.Map;

/** The carriers of the shop, with the words of their scans. Their tracking numbers are invented. */
enum Carrier {
    CORREOS(
            "correos",
            "paq48",
            "PQ%dES",
            Map.of(
                    "PICKED_UP", "A090000V;Admitido",
                    "IN_TRANSIT", "P040000V;Clasificado",
                    "OUT_FOR_DELIVERY", "H020000V;En reparto",
                    "DELIVERED", "I010000V;Entregado")),
    SEUR("seur", "24", "0%d", Map.of()),
    GLS("gls", "business-parcel", "61%d", Map.of()),
    MRW("mrw", "urgente-19", "0260%d", Map.of());

    private static final Map<String, String> WORDS = Map.of(
            "PICKED_UP", "Recogido en el remitente",
            "IN_TRANSIT", "En tránsito entre plataformas",
            "OUT_FOR_DELIVERY", "En reparto",
            "READY_FOR_PICKUP", "Disponible en el punto de recogida",
            "ATTEMPT_FAILED", "Destinatario ausente",
            "DELAYED", "Retraso en la entrega",
            "DELIVERED", "Entregado",
            "RETURNING", "En devolución al remitente",
            "RETURNED", "Devuelto al remitente",
            "LOST", "Extraviado");

    final String id;
    final String service;
    private final String numbers;
    private final Map<String, String> ownWords;

    Carrier(String id, String service, String numbers, Map<String, String> ownWords) {
        this.id = id;
        this.service = service;
        this.numbers = numbers;
        this.ownWords = ownWords;
    }

    String trackingNumber(int order, int parcel) {
        return numbers.formatted(900_000_000L + order * 10L + parcel);
    }

    String code(String status) {
        return ownWords.getOrDefault(status, status).split(";")[0];
    }

    String words(String status) {
        String own = ownWords.get(status);
        return own == null ? WORDS.get(status) : own.split(";")[1];
    }
}

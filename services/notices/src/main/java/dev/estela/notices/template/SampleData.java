package dev.estela.notices.template;

import java.util.List;
import java.util.Map;

/** Data for a preview: an invented customer with an ordinary order. */
final class SampleData {
    private SampleData() {}

    static Map<String, Object> of(String language) {
        boolean spanish = language.equals("es");
        return Map.ofEntries(
                Map.entry("language", language),
                Map.entry("store", Map.of("name", "Casa Estela", "email", "hola@casa-estela.example")),
                Map.entry("customer", Map.of("name", "Ana Ruiz")),
                Map.entry("order", order(spanish)),
                Map.entry("parcel", parcel(spanish)),
                Map.entry("incident", Map.of("explanation", explanation(spanish))),
                Map.entry("survey", survey(spanish)),
                Map.entry("count", 2),
                Map.entry("notices", List.of(line(spanish, "1001"), line(spanish, "1002"))));
    }

    private static Map<String, Object> order(boolean spanish) {
        return Map.of(
                "number",
                "1001",
                "placedOn",
                spanish ? "lunes, 2 de noviembre" : "Monday, 2 November",
                "items",
                List.of(item(spanish ? "Tren de madera" : "Wooden train", 2), item(spanish ? "Cometa" : "Kite", 1)),
                "more",
                0);
    }

    private static Map<String, Object> item(String title, int quantity) {
        return Map.of("title", title, "quantity", quantity);
    }

    private static Map<String, Object> parcel(boolean spanish) {
        return Map.of(
                "carrier", "Correos",
                "trackingNumber", "PQ4F8Y0000000110128013T",
                "promisedOn", spanish ? "viernes, 6 de noviembre" : "Friday, 6 November",
                "expectedOn", spanish ? "lunes, 9 de noviembre" : "Monday, 9 November",
                "deliveredOn", spanish ? "viernes, 6 de noviembre" : "Friday, 6 November");
    }

    private static String explanation(boolean spanish) {
        return spanish
                ? "El paquete salió de Madrid el miércoles y el transportista no lo ha vuelto a ver desde entonces."
                : "The parcel left Madrid on Wednesday and the carrier has not seen it since.";
    }

    private static Map<String, Object> survey(boolean spanish) {
        return Map.of(
                "link",
                "https://shop.example/s/sample",
                "expiresOn",
                spanish ? "domingo, 22 de noviembre" : "Sunday, 22 November");
    }

    private static Map<String, Object> line(boolean spanish, String order) {
        return Map.of(
                "title",
                spanish ? "Tu pedido " + order + " ha salido" : "Your order " + order + " has left",
                "summary",
                spanish
                        ? "Llegará el viernes, 6 de noviembre como muy tarde."
                        : "You will have it by Friday, 6 November.",
                "order",
                order,
                "carrier",
                "Correos",
                "trackingNumber",
                "PQ4F8Y0000000110128013T");
    }
}

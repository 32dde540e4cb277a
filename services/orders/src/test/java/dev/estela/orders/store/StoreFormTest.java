package dev.estela.orders.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.http.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = """
            {"name":"Olist","zone":"America/Sao_Paulo","currency":"BRL","country":"BR","languages":["pt","en"],
             "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Olist","email":"care@olist.example"}}
            """;

    @Test
    void aGoodStoreIsReadAsItIs() throws Exception {
        var form = new StoreForm("olist", JSON.readTree(GOOD));

        Store store = form.read("olist");

        assertThat(form.faults()).isEmpty();
        assertThat(store)
                .isEqualTo(new Store(
                        "olist",
                        "Olist",
                        "America/Sao_Paulo",
                        "BRL",
                        "BR",
                        List.of("pt", "en"),
                        new Store.QuietHours("21:00", "09:00"),
                        new Store.Sender("Olist", "care@olist.example")));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/name               | ''",
                "/name               | 'two\\nlines'",
                "/zone               | Europe/Atlantis",
                "/zone               | 7",
                "/currency           | EURO",
                "/currency           | XYZ",
                "/country            | SPAIN",
                "/languages/0        | Spanish!",
                "/quietHours/from    | 9:00",
                "/quietHours/to      | 24:00",
                "/sender/name        | ''",
                "/sender/email       | nobody",
                "/sender/email       | 'a@b.example\\nBcc: c@d.example'",
            })
    void theFieldThatIsWrongIsNamed(String pointer, String value) throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree(GOOD);
        put(body, pointer, value.replace("\\n", "\n"));

        var form = new StoreForm("olist", body);
        form.read("olist");

        assertThat(form.faults()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void everythingMissingIsNamedAtOnce() throws Exception {
        var form = new StoreForm("olist", JSON.readTree("{\"version\":7}"));
        form.read("olist");

        assertThat(form.faults())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/version",
                        "/name",
                        "/zone",
                        "/currency",
                        "/country",
                        "/languages",
                        "/quietHours/from",
                        "/quietHours/to",
                        "/sender/name",
                        "/sender/email");
    }

    private static void put(ObjectNode body, String pointer, String value) {
        String[] path = pointer.substring(1).split("/");
        if (path.length == 1) {
            body.put(path[0], value);
        } else if (path[0].equals("languages")) {
            body.putArray("languages").add(value);
        } else {
            body.with("/" + path[0]).put(path[1], value);
        }
    }
}

package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Producers and consumers are never renewed at the same moment: what was sent before is valid now, and what will be sent does not disturb. */
class EvolutionTest {
    private static final SortedMap<String, SortedMap<String, Facts>> RELEASED = Baseline.released();

    static Stream<String> contracts() {
        return Contracts.names().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anEventOfAProducerThatDidNotYetSayOneThingIsValid(String contract) {
        for (Path example : Contracts.examples(contract)) {
            JsonNode event = Contracts.read(example);
            for (String field : optional(contract, event)) {
                JsonNode older = event.deepCopy();
                remove(older, field);
                assertThat(Contracts.validate(contract, older))
                        .as(example + " without " + field)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anEventOfTheFirstProducerThatSaidOnlyWhatItHadToIsValid(String contract) {
        for (Path example : Contracts.examples(contract)) {
            JsonNode oldest = Contracts.read(example);
            optional(contract, oldest).forEach(field -> remove(oldest, field));
            assertThat(Contracts.validate(contract, oldest))
                    .as(oldest.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anEventThatSaysMoreInEveryObjectIsValid(String contract) {
        for (Path example : Contracts.examples(contract)) {
            JsonNode newer = Contracts.read(example);
            sayMore(newer);
            assertThat(Contracts.validate(contract, newer)).as(newer.toString()).isEmpty();
        }
    }

    private static void sayMore(JsonNode node) {
        node.forEach(EvolutionTest::sayMore);
        if (node instanceof ObjectNode object) {
            object.put("unheardOf", "of tomorrow");
        }
    }

    /** What an example says without having to, by the contract as it was released; inner fields first. */
    private static List<String> optional(String contract, JsonNode event) {
        SortedMap<String, Facts> released = RELEASED.get(contract);
        return fields("", event).stream()
                .filter(field -> {
                    Facts said = released.get(field.replaceAll("/[0-9]+(?=/)", "/*"));
                    return said == null || !said.required();
                })
                .toList();
    }

    private static List<String> fields(String place, JsonNode node) {
        List<String> all = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all.addAll(fields(place + "/" + i, node.get(i)));
        }
        node.properties().forEach(field -> {
            all.addAll(fields(place + "/" + field.getKey(), field.getValue()));
            all.add(place + "/" + field.getKey());
        });
        return all;
    }

    private static void remove(JsonNode event, String pointer) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) event.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
    }
}

package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each rule of the README, seen red on a copy of a real schema with one thing altered. */
class CompatibilityTest {
    private static final String IN = "commerce/order";
    private static final String OUT = "notice/sent";
    private static final Path OWN = Contracts.ROOT.resolve("notice/common.schema.json");
    private static final Path COMMON = Contracts.ROOT.resolve("common.schema.json");

    @Test
    void anUnalteredContractIsAccepted() {
        assertThat(altered(IN, Contracts.schemaFile(IN), root -> {})).isEmpty();
        assertThat(altered(OUT, OWN, root -> {})).isEmpty();
    }

    @Test
    void aContractCannotDisappear() {
        var before = Baseline.current();
        var after = new TreeMap<>(before);
        after.remove(OUT);
        assertThat(Compatibility.between(before, after)).containsExactly("notice/sent was removed");
    }

    @Test
    void inboundAPropertyCannotDisappear() {
        assertThat(inbound(root -> properties(root).remove("promise")))
                .contains("/promise was removed", "/promise/deliverBy was removed");
    }

    @Test
    void inboundAPropertyCannotBecomeRequired() {
        assertThat(inbound(root -> required(root).add("promise"))).containsExactly("/promise became required");
    }

    @Test
    void inboundANewPropertyCannotBeRequired() {
        assertThat(inbound(root -> {
                    required(root).add("channel");
                    properties(root).putObject("channel").put("type", "string");
                }))
                .containsExactly("/channel is new and required");
    }

    @Test
    void inboundANewOptionalPropertyIsWelcomeWhateverItRequiresWithin() {
        assertThat(inbound(root -> {
                    ObjectNode gift = properties(root).putObject("gift").put("type", "object");
                    gift.putArray("required").add("text");
                    gift.putObject("properties").putObject("text").put("type", "string");
                }))
                .isEmpty();
    }

    @Test
    void inboundATypeCannotBecomeNarrower() {
        assertThat(inbound(root -> at(root, "payments").put("type", "array")))
                .containsExactly("/payments accepts fewer types: [array]");
    }

    @Test
    void inboundAnIntegerMayBecomeANumberButNotTheReverse() {
        assertThat(altered(IN, COMMON, root -> definition(root, "quantity").put("type", "number")))
                .isEmpty();
        var number = new Facts(false, new TreeSet<>(List.of("number")), null, false, null, null);
        var integer = new Facts(false, new TreeSet<>(List.of("integer")), null, false, null, null);
        assertThat(Compatibility.INBOUND.change(number, integer)).hasSize(1);
    }

    @Test
    void inboundAValueCannotBeTakenAway() {
        assertThat(inbound(root -> ((ArrayNode) at(root, "status").get("enum")).remove(0)))
                .containsExactly("/status no longer accepts [open]");
    }

    @Test
    void inboundAnOpenFieldCannotGetAListOfValues() {
        assertThat(inbound(root -> at(root, "number").putArray("enum").add("A")))
                .containsExactly("/number accepts only [A]");
    }

    @Test
    void inboundAValueMayBeAdded() {
        assertThat(inbound(root -> ((ArrayNode) at(root, "status").get("enum")).add("draft")))
                .isEmpty();
    }

    @Test
    void inboundALimitCannotBeTightened() {
        assertThat(inbound(root -> at(root, "lines").put("maxItems", 999)))
                .containsExactly("/lines has its limit tightened: maxItems");
        assertThat(inbound(root -> at(root, "lines").put("minItems", 2)))
                .containsExactly("/lines has its limit tightened: minItems");
    }

    @Test
    void inboundALimitCannotAppearWhereThereWasNone() {
        assertThat(inbound(root -> at(root, "currency").put("maxLength", 3)))
                .containsExactly("/currency has its limit tightened: maxLength");
    }

    @Test
    void inboundALimitMayBeLoosened() {
        assertThat(inbound(root -> at(root, "lines").put("maxItems", 2000).put("minItems", 0)))
                .isEmpty();
    }

    @Test
    void inboundAPatternCannotAppearOrChange() {
        assertThat(inbound(root -> at(root, "number").put("pattern", "^[0-9]+$")))
                .singleElement()
                .asString()
                .startsWith("/number must now match [pattern:");
        assertThat(altered(IN, COMMON, root -> definition(root, "currency").put("pattern", "^[A-Z]{4}$")))
                .singleElement()
                .asString()
                .startsWith("/currency must now match");
    }

    @Test
    void inboundAPatternMayBeDropped() {
        assertThat(altered(IN, COMMON, root -> definition(root, "currency").remove("pattern")))
                .isEmpty();
    }

    @Test
    void outboundAPropertyCannotDisappear() {
        assertThat(outbound(state -> properties(state).remove("messageId"))).containsExactly("/messageId was removed");
    }

    @Test
    void outboundAPropertyCannotBecomeOptional() {
        assertThat(outbound(state -> required(state).remove(0))).containsExactly("/noticeId is no longer always there");
    }

    @Test
    void outboundATypeCannotBecomeWider() {
        assertThat(outbound(state ->
                        at(state, "kind").putArray("type").add("string").add("null")))
                .containsExactly("/kind may now be of another type: [null, string]");
        assertThat(altered(OUT, COMMON, root -> definition(root, "version").put("type", "number")))
                .containsExactly("/version may now be of another type: [number]");
    }

    @Test
    void outboundATypeMayBecomeNarrower() {
        assertThat(altered(
                        OUT, COMMON, root -> definition(root, "optionalWords").put("type", "object")))
                .isEmpty();
    }

    @Test
    void outboundAClosedListCannotGrowOrOpen() {
        Path survey = Contracts.ROOT.resolve("survey/common.schema.json");
        Consumer<JsonNode> grow =
                root -> ((ArrayNode) at(definition(root, "state"), "status").get("enum")).add("bounced");
        assertThat(altered("survey/invited", survey, grow)).containsExactly("/status has the new value [bounced]");
        Consumer<JsonNode> open =
                root -> at(definition(root, "state"), "status").remove("enum");
        assertThat(altered("survey/invited", survey, open)).containsExactly("/status was a closed list");
    }

    @Test
    void outboundAListMarkedExtensibleMayGrowButAClosedOneCannotBeMarked() {
        assertThat(outbound(state -> ((ArrayNode) at(state, "kind").get("enum")).add("refund_by")))
                .isEmpty();
        Path survey = Contracts.ROOT.resolve("survey/common.schema.json");
        assertThat(altered("survey/invited", survey, root -> at(definition(root, "state"), "status")
                        .put("x-extensible", true)))
                .containsExactly("/status was a closed list");
    }

    @Test
    void outboundAValueMayNoLongerBeSent() {
        assertThat(outbound(state -> ((ArrayNode) at(state, "kind").get("enum")).remove(0)))
                .isEmpty();
    }

    @Test
    void outboundALimitCannotBeLoosenedButMayBeTightened() {
        assertThat(altered(OUT, COMMON, root -> definition(root, "version").put("minimum", -1)))
                .containsExactly("/version has its limit loosened: minimum");
        assertThat(altered(OUT, COMMON, root -> definition(root, "version").remove("minimum")))
                .containsExactly("/version has its limit loosened: minimum");
        assertThat(altered(OUT, COMMON, root -> definition(root, "version").put("minimum", 1)))
                .isEmpty();
    }

    @Test
    void outboundAPatternOrFormatCannotBeDropped() {
        assertThat(altered(OUT, COMMON, root -> definition(root, "instant").remove("format")))
                .contains("/occurredAt no longer matches [format:date-time]");
    }

    @Test
    void outboundAnythingMayBeAdded() {
        assertThat(outbound(state -> {
                    required(state).add("gateway");
                    properties(state).putObject("gateway").put("type", "string");
                }))
                .isEmpty();
    }

    @Test
    void aWordTheCheckDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> inbound(root -> ((ObjectNode) root).put("additionalProperties", false)))
                .hasMessageContaining("additionalProperties");
    }

    private static List<String> inbound(Consumer<JsonNode> change) {
        return altered(IN, Contracts.schemaFile(IN), change);
    }

    private static List<String> outbound(Consumer<JsonNode> change) {
        return altered(OUT, OWN, root -> change.accept(definition(root, "state")));
    }

    /** Compares the contract with itself after one of its files was changed. */
    private static List<String> altered(String contract, Path file, Consumer<JsonNode> change) {
        Path schema = Contracts.schemaFile(contract);
        var after = Shape.of(schema, read -> {
            JsonNode root = Contracts.read(read);
            if (read.equals(file.normalize())) {
                change.accept(root);
            }
            return root;
        });
        return Compatibility.of(contract).breaks(Shape.of(schema), after);
    }

    private static ObjectNode definition(JsonNode root, String name) {
        return (ObjectNode) root.path("$defs").get(name);
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ArrayNode required(JsonNode schema) {
        return (ArrayNode) schema.get("required");
    }

    private static ObjectNode at(JsonNode schema, String property) {
        return (ObjectNode) properties(schema).get(property);
    }
}

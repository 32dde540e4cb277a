package dev.estela.notices.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledTemplatesTest {
    static Stream<TemplateKey> keys() {
        return Stream.concat(Arrays.stream(Kind.values()).map(Kind::wire), Stream.of(TemplateKey.DIGEST))
                .flatMap(kind -> BundledTemplates.LANGUAGES.stream().flatMap(language -> Arrays.stream(Channel.values())
                        .map(channel -> new TemplateKey("*", kind, channel, language))));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKindHasWordsWithoutFault(TemplateKey key) {
        TemplateText text = BundledTemplates.text(key).orElseThrow();
        assertThat(TemplateValidator.faults(key.kind(), key.channel() == Channel.EMAIL, text))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKindCanBeSaidWithMuchAndWithLittle(TemplateKey key) {
        CompiledTemplate template = BundledTemplates.compiled(key).orElseThrow();
        for (Map<String, Object> data : List.of(SampleData.of(key.language()), sparse(key.language()))) {
            Rendered rendered = template.render(data);
            assertThat(rendered.subject()).isNotBlank().doesNotContain("{", "}", "\n");
            assertThat(rendered.summary()).isNotBlank().doesNotContain("{", "}");
            assertThat(rendered.body()).isNotBlank().doesNotContain("{", "}", "@parcel@");
            assertThat(rendered.html()).doesNotContain("qzph", "@content@", "@parcel@", "@summary@", "{store");
        }
    }

    @Test
    void theLookSurvivesThePlaceholders() {
        String html = BundledTemplates.compiled(new TemplateKey("*", "late", Channel.EMAIL, "es"))
                .orElseThrow()
                .render(SampleData.of("es"))
                .html();
        assertThat(html).contains("lang=\"es\"", "a { color: #0f4c5c; }", "Casa Estela", "PQ4F8Y0000000110128013T");
    }

    private static Map<String, Object> sparse(String language) {
        Map<String, Object> data = new HashMap<>(SampleData.of(language));
        data.put("customer", Map.of("name", ""));
        data.put("order", Map.of("number", "1001", "placedOn", "", "items", List.of(), "more", 0));
        data.put(
                "parcel",
                Map.of("carrier", "", "trackingNumber", "", "promisedOn", "", "expectedOn", "", "deliveredOn", ""));
        data.put("incident", Map.of("explanation", ""));
        data.put("survey", Map.of("link", "https://shop.example/s/1", "expiresOn", ""));
        return data;
    }
}

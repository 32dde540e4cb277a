package dev.estela.notices.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.TemplateException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSafetyTest {
    private static final String MJML =
            "<mjml><mj-body><mj-section><mj-column><mj-text>%s</mj-text></mj-column></mj-section></mj-body></mjml>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{store.getClass}",
                "{store.name.toString}",
                "{store.class.name}",
                "{order.items.size}",
                "{cdi:config}",
                "{inject:mailer}",
                "{config:property('estela.api-keys')}",
                "{order.number.raw}",
                "{order.number.safe}",
                "{#include base /}",
                "{#insert /}",
                "{#eval store.name /}",
                "{#let x=store}{x.name}{/let}",
                "{#with store}{name}{/with}",
                "{#fragment id=a}x{/fragment}",
                "{survey.link}",
                "{secret}",
                "{#for x in store}{x.key}{/for}",
                "{#for item in order.items}{item.price}{/for}",
                "{#if order.number}never closed",
                "{#for item in order.items}{item_secret}{/for}",
                "{order.number.or(secret)}"
            })
    void whatATemplateMayNotSayIsRefusedWhenItIsSaved(String words) {
        assertThat(faults("line one\n" + words)).anyMatch(f -> f.pointer().equals("/body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{order.number}",
                "{#if parcel.expectedOn}{parcel.expectedOn}{#else}-{/if}",
                "{#for item in order.items}{item_count}. {item.title}{#if item_hasNext}, {/if}{/for}",
                "{customer.name ?: store.name}",
                "{customer.name.or('you')}",
                "a \\{literal\\} brace and { a loose one"
            })
    void whatATemplateMaySayIsTaken(String words) {
        assertThat(faults(words)).isEmpty();
    }

    @Test
    void aFaultNamesItsLine() {
        assertThat(faults("one\ntwo\nthree {secret} here")).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message()).contains("secret");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src=\"https://x.example\"></iframe>",
                "<mj-include path=\"/etc/passwd\" />",
                "<mj-unknown>x</mj-unknown>"
            })
    void nothingThatRunsOrLoadsGetsIntoAMail(String markup) {
        TemplateText text = new TemplateText("s", MJML.formatted(markup), "b", "u");
        assertThat(TemplateValidator.faults("late", true, text))
                .anyMatch(f -> f.pointer().equals("/mjml"));
    }

    @Test
    void hostileValuesStayValues() {
        TemplateText text = new TemplateText(
                "{order.number}",
                MJML.formatted("<a href=\"{store.email}\">{order.number}</a>"),
                "{order.number}",
                "u");
        String hostile = "<script>alert(1)</script>{store.name}\r\nBcc: eve@example.com";
        Map<String, Object> data = new HashMap<>(SampleData.of("en"));
        data.put("order", Map.of("number", hostile, "placedOn", "", "items", List.of(), "more", 0));
        data.put("store", Map.of("name", "s", "email", "\" onclick=\"alert(1)"));
        Rendered rendered = TemplateCompiler.compile("t", text, Mjml.compile(text.mjml(), "en"))
                .render(data);
        assertThat(rendered.html())
                .doesNotContain("<script>", "\" onclick=\"")
                .contains("&lt;script&gt;", "{store.name}");
        assertThat(rendered.subject()).doesNotContain("\r", "\n");
    }

    @Test
    void theEngineItselfReachesNothingButItsData() {
        for (String words : List.of("{a.class}", "{a.length}", "{a.bytes}", "{cdi:x}", "{a.toString()}")) {
            assertThatThrownBy(() -> TemplateEngine.plain(words).render(Map.of("a", "text")))
                    .as(words)
                    .isInstanceOf(TemplateException.class);
        }
        assertThatThrownBy(() -> TemplateEngine.plain("{#include x /}")).isInstanceOf(TemplateException.class);
    }

    private static List<TemplateFault> faults(String body) {
        return TemplateValidator.faults("shipped", false, new TemplateText("s", "", body, "u"));
    }
}

package dev.estela.notices.template;

import io.quarkus.qute.Template;
import java.util.Map;

/**
 * A template ready to be rendered, as often as needed and by any thread.
 *
 * @param name which version of which words, for the record of what was sent
 */
public record CompiledTemplate(String name, Template subject, Template html, Template body, Template summary) {

    public Rendered render(Map<String, Object> data) {
        return new Rendered(
                line(subject.render(data)),
                html.render(data),
                body.render(data).strip() + "\n",
                line(summary.render(data)));
    }

    /** Values may carry line breaks; a subject that does would become headers. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}

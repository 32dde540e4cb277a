package dev.estela.notices.template;

import org.jspecify.annotations.Nullable;

/**
 * The words of a template, with placeholders.
 *
 * @param subject one line
 * @param mjml the look of an e-mail; empty for channels without one
 * @param body the same as plain text
 * @param summary what a shared message, or a channel for short messages, says of it in a sentence or two
 */
public record TemplateText(String subject, String mjml, String body, String summary) {

    /** Words come from people, who leave things out: what is absent is empty. */
    public TemplateText {
        subject = orEmpty(subject);
        mjml = orEmpty(mjml);
        body = orEmpty(body);
        summary = orEmpty(summary);
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}

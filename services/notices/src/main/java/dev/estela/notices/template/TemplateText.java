package dev.estela.notices.template;

/**
 * The words of a template, with placeholders.
 *
 * @param subject one line
 * @param mjml the look of an e-mail; empty for channels without one
 * @param body the same as plain text
 * @param summary what a shared message, or a channel for short messages, says of it in a sentence or two
 */
public record TemplateText(String subject, String mjml, String body, String summary) {}

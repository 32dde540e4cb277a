package dev.estela.notices.template;

/** A template with its data filled in. */
public record Rendered(String subject, String html, String body, String summary) {}

package dev.estela.notices.template;

/**
 * What is wrong with a template, and where.
 *
 * @param pointer the field, as a JSON Pointer
 * @param line the line within the field, from 1; 0 where it cannot be told
 */
public record TemplateFault(String pointer, int line, String message) {}

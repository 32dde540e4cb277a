package dev.estela.chassis.http;

/** A fault of the input. The pointer is a JSON Pointer into the body, or the name of a parameter. */
public record FieldError(String pointer, String message) {}

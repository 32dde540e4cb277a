package dev.estela.local.web;

/** Answers one request; it may block. */
@FunctionalInterface
public interface LocalHandler {
    LocalResponse handle(LocalRequest request) throws Exception;
}

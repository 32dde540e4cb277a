package dev.estela.customers.erasure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * What a service says when it has forgotten a customer.
 *
 * @param key the store, a slash, and the customer's id
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ErasureDone(String service, String store, String key, Instant occurredAt) {
    static final String TYPE = "dev.estela.erasure.done.v1";

    ErasureDone {
        requireNonNull(service, "service");
        requireNonNull(store, "store");
        requireNonNull(key, "key");
        requireNonNull(occurredAt, "occurredAt");
        if (!key.startsWith(store + "/")) {
            throw new IllegalArgumentException("The key does not begin with the store");
        }
    }

    ErasureRepository.StepDone step() {
        return new ErasureRepository.StepDone(store, key.substring(store.length() + 1), service, occurredAt);
    }
}

package dev.estela.tickets.contact;

import dev.estela.chassis.erasure.Erasures;
import dev.estela.chassis.event.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Forgets customers: names, addresses, words and files. What was asked, how long it took and what was given for it stays, and is nobody's. The caller has opened
 * the transaction.
 */
@ApplicationScoped
class ErasureService {
    private final ErasureRepository erasure;
    private final ContactCopyRepository contacts;
    private final Erasures erasures;

    ErasureService(ErasureRepository erasure, ContactCopyRepository contacts, Erasures erasures) {
        this.erasure = erasure;
        this.contacts = contacts;
        this.erasures = erasures;
    }

    /** @param keys {@code <store>/<customerId>}, also of customers who were forgotten before */
    Uni<Void> forget(List<String> keys) {
        return erasure.lock(keys)
                .chain(found -> erasure.addresses(keys).chain(addresses -> forget(keys, found, addresses)));
    }

    private Uni<Void> forget(List<String> keys, List<ErasureRepository.Found> found, Set<String> addresses) {
        for (ErasureRepository.Found one : found) {
            if (one.email() != null) {
                addresses.add(one.email());
            }
            if (one.phone() != null) {
                addresses.add(one.phone());
            }
        }
        return erasure.blank(
                        found.stream().map(ErasureRepository.Found::ticketId).toList())
                .chain(() -> contacts.forget(keys))
                .chain(() -> erasures.done(keys, addresses, Cause.request("erasure")));
    }
}

package dev.estela.customers.segment;

import dev.estela.chassis.security.OfStore;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule would mean.
 *
 * @param members of those who were looked at
 * @param complete whether those are all there are
 */
public record PreviewView(@Nullable String store, long members, long looked, boolean complete) implements OfStore {}

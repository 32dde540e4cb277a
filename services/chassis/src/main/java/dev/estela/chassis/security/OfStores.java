package dev.estela.chassis.security;

import java.util.function.Predicate;

/** A view of several things of several stores. */
public interface OfStores {
    /** The same with what belongs to these stores only. */
    OfStores within(Predicate<OfStore> theirs);
}

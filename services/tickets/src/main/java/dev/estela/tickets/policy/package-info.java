/** Rules that a store sets for itself: documents with a version, checked before they are kept. */
@NullMarked
package dev.estela.tickets.policy;

import org.jspecify.annotations.NullMarked;

/** Listens to stores: name, languages, zone, quiet hours and sender. */
@NullMarked
package dev.estela.notices.store;

import org.jspecify.annotations.NullMarked;

/** What happens to parcels, surveys and notices, and which of it a person must see to. */
@NullMarked
package dev.estela.tickets.opening;

import org.jspecify.annotations.NullMarked;

/** What people agreed to or took back, with its proof. */
@NullMarked
package dev.estela.customers.consent;

import org.jspecify.annotations.NullMarked;

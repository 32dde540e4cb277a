/** The right to be forgotten: who asked for it, and what each service has done about it. */
@NullMarked
package dev.estela.customers.erasure;

import org.jspecify.annotations.NullMarked;

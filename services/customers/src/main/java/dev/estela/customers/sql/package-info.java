/** Reading rows of native queries. */
@NullMarked
package dev.estela.customers.sql;

import org.jspecify.annotations.NullMarked;

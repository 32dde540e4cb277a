/** Statements over many rows. */
@NullMarked
package dev.estela.chassis.sql;

import org.jspecify.annotations.NullMarked;

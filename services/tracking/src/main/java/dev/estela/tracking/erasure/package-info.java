/** Listens for customers who are to be forgotten. */
@NullMarked
package dev.estela.tracking.erasure;

import org.jspecify.annotations.NullMarked;

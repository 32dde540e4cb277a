/** Listens for customers who are to be forgotten. */
@NullMarked
package dev.estela.orders.erasure;

import org.jspecify.annotations.NullMarked;

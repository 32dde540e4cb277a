/** A stack of its own for whoever wants to measure or to break something. */
package dev.estela.stack;

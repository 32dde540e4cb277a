/** Listens to orders: what was bought, and whether it still stands. */
package dev.estela.notices.order;

/** How fast an agent finds an order among many. */
package dev.estela.bench.search;

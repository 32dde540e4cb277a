/** Promised times of tickets that pass. */
package dev.estela.bench.sla;

/** The simulated clock: moves the business time of all services forward together and knows when the system is at rest. */
package dev.estela.local.simulation;

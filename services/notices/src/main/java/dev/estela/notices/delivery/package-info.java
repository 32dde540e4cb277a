/** The way out: messages frozen, handed over, repeated without harm, given up with a reason. */
package dev.estela.notices.delivery;

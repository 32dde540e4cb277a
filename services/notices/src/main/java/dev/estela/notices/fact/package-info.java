/** The few facts of other services that a decision or a message needs, kept as small copies. */
package dev.estela.notices.fact;

/** Sends recorded events through the HTTP intake and moves the simulated clock with them. */
package dev.estela.local.replay;

/** Faults on purpose: breaks a stack under load, one part after the other, and checks from outside what came of it. */
package dev.estela.chaos;

/** Goal G7: agents at work among very many tickets. */
package dev.estela.bench.tickets;

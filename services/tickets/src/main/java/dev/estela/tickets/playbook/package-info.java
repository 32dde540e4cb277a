/** What is done about a kind of trouble, step by step, written down once. */
@NullMarked
package dev.estela.tickets.playbook;

import org.jspecify.annotations.NullMarked;

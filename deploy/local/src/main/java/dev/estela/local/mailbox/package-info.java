/** The mailbox: takes every mail the platform sends and shows it, so that nobody gets any while one tries things out. */
package dev.estela.local.mailbox;

/** Listens to contacts: how a customer can be reached, until it is erased. */
package dev.estela.notices.contact;

/** What a customer wants to hear and by which channel. */
package dev.estela.notices.preference;

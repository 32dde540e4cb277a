/** What a notice can be about and how it can travel. */
package dev.estela.notices.kind;

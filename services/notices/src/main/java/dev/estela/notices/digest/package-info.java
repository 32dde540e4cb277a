/** Several notices for one person, one message. */
package dev.estela.notices.digest;

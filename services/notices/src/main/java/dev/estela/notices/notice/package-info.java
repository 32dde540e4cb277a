/** The decision whom to tell what, and the record of it. */
package dev.estela.notices.notice;

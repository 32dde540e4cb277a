/** The decision whom to tell what, and the record of it. */
@NullMarked
package dev.estela.notices.notice;

import org.jspecify.annotations.NullMarked;

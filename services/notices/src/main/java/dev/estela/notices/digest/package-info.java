/** Several notices for one person, one message. */
@NullMarked
package dev.estela.notices.digest;

import org.jspecify.annotations.NullMarked;

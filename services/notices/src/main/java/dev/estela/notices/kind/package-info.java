/** What a notice can be about and how it can travel. */
@NullMarked
package dev.estela.notices.kind;

import org.jspecify.annotations.NullMarked;

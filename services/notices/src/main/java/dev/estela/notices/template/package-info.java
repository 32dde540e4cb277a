/** The words: templates as data, checked when saved and rendered from nothing but their data. */
@NullMarked
package dev.estela.notices.template;

import org.jspecify.annotations.NullMarked;

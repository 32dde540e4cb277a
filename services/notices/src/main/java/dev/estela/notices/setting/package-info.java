/** What a store decides about its notices. */
@NullMarked
package dev.estela.notices.setting;

import org.jspecify.annotations.NullMarked;

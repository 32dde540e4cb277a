/** What a customer wants to hear and by which channel. */
@NullMarked
package dev.estela.notices.preference;

import org.jspecify.annotations.NullMarked;

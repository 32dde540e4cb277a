/** Who is behind a customer id, whether they can be reached, and in what language. No name and no address is kept. */
@NullMarked
package dev.estela.surveys.contact;

import org.jspecify.annotations.NullMarked;

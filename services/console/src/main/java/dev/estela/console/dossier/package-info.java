/** The right of access: everything about a person in one document. */
@NullMarked
package dev.estela.console.dossier;

import org.jspecify.annotations.NullMarked;

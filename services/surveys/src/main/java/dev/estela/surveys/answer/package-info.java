/** The page customers answer on, and what they answered. */
@NullMarked
package dev.estela.surveys.answer;

import org.jspecify.annotations.NullMarked;

/** Listens to surveys: invitations to carry and answers that make reminders needless. */
@NullMarked
package dev.estela.notices.survey;

import org.jspecify.annotations.NullMarked;

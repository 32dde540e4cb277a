/** Listens to surveys: invitations to carry and answers that make reminders needless. */
package dev.estela.notices.survey;

/** The words: templates as data, checked when saved and rendered from nothing but their data. */
package dev.estela.notices.template;

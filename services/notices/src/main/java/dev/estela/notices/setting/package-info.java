/** What a store decides about its notices. */
package dev.estela.notices.setting;

/** What the edge answers by itself, without knowing which HTTP server it runs on. */
package dev.estela.local.web;

/** The whole system from outside: the packaged services through the launcher, driven as shops, carriers and customers would. */
package dev.estela.system;

package dev.estela.console.account;

import java.util.List;

/**
 * Somebody who may sign in.
 *
 * @param stores whose things they see; all where it is empty
 * @param zone in which their pages show times
 * @param mustChange whether the password was given by somebody else
 */
public record Account(
        String id,
        String name,
        List<Role> roles,
        List<String> stores,
        String language,
        String zone,
        boolean mustChange,
        boolean active,
        long version) {}

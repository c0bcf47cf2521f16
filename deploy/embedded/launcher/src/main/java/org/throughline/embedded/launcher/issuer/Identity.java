package org.throughline.embedded.launcher.issuer;

import java.util.Optional;
import java.util.Set;

/** Whom a token speaks for, and as what. */
record Identity(
        String subject,
        String organisation,
        Set<String> programmes,
        Set<String> facilities,
        Set<Role> roles,
        Optional<String> purposeOfUse) {

    Identity {
        programmes = Set.copyOf(programmes);
        facilities = Set.copyOf(facilities);
        roles = Set.copyOf(roles);
    }
}

package org.throughline.embedded.launcher.issuer;

import java.util.Optional;
import java.util.Set;

/**
 * Whom a token speaks for, and as what.
 *
 * @param factors how they proved who they are, by the codes of RFC 8176
 */
record Identity(
        String subject,
        String organisation,
        Set<String> programmes,
        Set<String> facilities,
        Set<Role> roles,
        Optional<String> purposeOfUse,
        Set<String> factors) {

    Identity {
        programmes = Set.copyOf(programmes);
        facilities = Set.copyOf(facilities);
        roles = Set.copyOf(roles);
        factors = Set.copyOf(factors);
    }
}

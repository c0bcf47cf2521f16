package org.throughline.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who calls, as the token says.
 *
 * @param subject the person or system, by opaque id
 * @param client the program that sends the request
 * @param organisation whose records the caller may ask for; those of others do not exist for them
 * @param roles what the caller is
 * @param programmes the programmes the caller has duties in
 * @param facilities the sites the caller works at
 * @param purposeOfUse why, as the token says; empty when it does not
 * @param signedInBy how the caller proved who they are: the token's {@code acr} and {@code amr} (RFC 8176)
 * @param familyName the caller's surname, where the token says it
 */
public record Caller(
        String subject,
        String client,
        String organisation,
        Set<String> roles,
        Set<String> programmes,
        Set<String> facilities,
        String purposeOfUse,
        Set<String> signedInBy,
        Optional<FamilyName> familyName) {
    private static final Pattern OPAQUE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}");
    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:+-]{0,63}");

    public Caller {
        roles = Set.copyOf(roles);
        programmes = Set.copyOf(programmes);
        facilities = Set.copyOf(facilities);
        signedInBy = Set.copyOf(signedInBy);
    }

    /** A caller of whom it is neither told how they proved who they are nor what they are called. */
    public Caller(
            String subject,
            String client,
            String organisation,
            Set<String> roles,
            Set<String> programmes,
            Set<String> facilities,
            String purposeOfUse) {
        this(subject, client, organisation, roles, programmes, facilities, purposeOfUse, Set.of(), Optional.empty());
    }

    /** Whether a claim can stand in the record: an opaque id, never a sentence. */
    static boolean isOpaqueId(String claim) {
        return OPAQUE_ID.matcher(claim).matches();
    }

    /** Whether a claim can name an organisation: an opaque id that leaves room in the names of its streams. */
    static boolean isOrganisation(String claim) {
        return ORGANISATION.matcher(claim).matches();
    }

    /** Whether the caller has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}

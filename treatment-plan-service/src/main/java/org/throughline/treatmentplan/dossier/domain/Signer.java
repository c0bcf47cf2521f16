package org.throughline.treatmentplan.dossier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.Role;

/**
 * Who decided or countersigned, and what was known then of what they may do.
 *
 * @param credentials as they had been told by then and stood on that day; none if nothing had been told
 */
public record Signer(String signer, Role role, Instant signedAt, List<Held> credentials) {
    public Signer {
        credentials = List.copyOf(credentials);
    }

    /**
     * One credential on that day.
     *
     * @param valid whether it was, on that day where its holder is
     * @param fingerprint of the event by which it was told
     */
    public record Held(Credential credential, boolean valid, String fingerprint) {}

    /** A credential as it was told, with the fingerprint of that event. */
    public record Told(CredentialTold told, String fingerprint) {}

    /**
     * A signer with what counts on a day: of each credential the standing that began last.
     *
     * @param told what had been told by then, in that order
     */
    public static Signer of(String signer, Role role, Instant signedAt, List<Told> told) {
        Map<UUID, Held> standing = new LinkedHashMap<>();
        for (Told one : told) {
            Credential credential = one.told().credential();
            LocalDate day = LocalDate.ofInstant(signedAt, one.told().zone());
            if (!credential.since().isAfter(day)) {
                standing.merge(
                        credential.warrantId(),
                        new Held(credential, credential.validOn(day), one.fingerprint()),
                        Signer::later);
            }
        }
        return new Signer(signer, role, signedAt, List.copyOf(standing.values()));
    }

    private static Held later(Held before, Held next) {
        return before.credential().isReplacedBy(next.credential()) ? next : before;
    }
}

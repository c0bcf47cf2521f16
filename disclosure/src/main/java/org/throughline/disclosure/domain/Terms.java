package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;

/**
 * Under which law records stand.
 *
 * @param partTwo whether it is 42 CFR Part 2
 * @param consentNeeded whether treatment, payment and operations need a consent
 */
record Terms(boolean partTwo, boolean consentNeeded) {
    /**
     * Those of some episodes at a time; of the person as a whole, if none is named: then the strictest of all their
     * episodes. Where an episode or its programme is not known, what policy says of that.
     */
    static Terms of(Set<UUID> episodes, Evidence evidence, DisclosurePolicy policy, Instant at) {
        ParticipantFile file = evidence.file();
        Set<UUID> concerned = episodes.isEmpty() ? file.stays().episodes().keySet() : episodes;
        boolean consentNeeded = concerned.isEmpty() && policy.treatmentNeedsConsent();
        boolean partTwo = concerned.isEmpty() && file.partTwo().covers(episodes, policy.nature());
        for (UUID episode : concerned) {
            Optional<EpisodeAdmitted> admitted =
                    Optional.ofNullable(file.stays().episodes().get(episode));
            ProgrammeNature nature = admitted.flatMap(
                            known -> evidence.programmes().nature(known.programme(), known.admittedAt(), at))
                    .orElse(policy.nature());
            partTwo |= file.partTwo().covers(episodes.isEmpty() ? episodes : Set.of(episode), nature);
            consentNeeded |= admitted.flatMap(known -> evidence.programmes().needsConsent(known.programme(), at))
                    .orElse(policy.treatmentNeedsConsent());
        }
        return new Terms(partTwo, partTwo || consentNeeded);
    }
}

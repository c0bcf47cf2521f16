package org.throughline.intake.referral.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;

/**
 * What its sender said of a referral after it came in.
 *
 * @param content what it says now, where it was corrected
 * @param candidates whom corrected numbers mean beside the one it is about
 * @param retractions how it was taken back
 * @param merges records that were made one
 * @param consents forms that came along
 * @param constraints what has to fit with the person's life, as last said
 * @param afterEnd what was said after its end
 */
public record Updates(
        Optional<ReferralContent> content,
        Set<UUID> candidates,
        Set<Retraction> retractions,
        List<StatedMerge> merges,
        List<ConsentForm> consents,
        List<Constraints> constraints,
        AfterEnd afterEnd) {
    static final Updates NONE =
            new Updates(Optional.empty(), Set.of(), Set.of(), List.of(), List.of(), List.of(), AfterEnd.NOTHING);

    /**
     * What was said after its end, and who looked at it.
     *
     * @param unreviewed the last correction, while nobody has looked at it
     * @param review the last look
     */
    public record AfterEnd(Optional<UUID> unreviewed, Optional<ReferralChangeReviewed> review) {
        static final AfterEnd NOTHING = new AfterEnd(Optional.empty(), Optional.empty());

        /** Whether the same person says the same of the same once more. */
        boolean isRepeat(ReferralChangeReviewed again) {
            return review.filter(known -> known.correctionId().equals(again.correctionId()))
                    .filter(known -> known.reviewedBy().equals(again.reviewedBy()))
                    .filter(known -> known.reason().equals(again.reason()))
                    .isPresent();
        }
    }

    public Updates {
        candidates = Set.copyOf(candidates);
        retractions = Set.copyOf(retractions);
        merges = List.copyOf(merges);
        consents = List.copyOf(consents);
        constraints = List.copyOf(constraints);
    }

    Updates with(ReferralCorrected event) {
        Set<UUID> more = new HashSet<>(candidates);
        more.addAll(event.candidates());
        AfterEnd after =
                event.afterEnd() ? new AfterEnd(Optional.of(event.correctionId()), afterEnd.review()) : afterEnd;
        return new Updates(Optional.of(event.content()), more, retractions, merges, consents, constraints, after);
    }

    Updates with(Retraction retraction) {
        Set<Retraction> more = EnumSet.of(retraction);
        more.addAll(retractions);
        return new Updates(content, candidates, more, merges, consents, constraints, afterEnd);
    }

    Updates with(List<StatedMerge> stated) {
        List<StatedMerge> more = new ArrayList<>(merges);
        more.addAll(stated);
        return new Updates(content, candidates, retractions, more, consents, constraints, afterEnd);
    }

    Updates with(ConsentForm form) {
        List<ConsentForm> more = new ArrayList<>(consents);
        more.add(form);
        return new Updates(content, candidates, retractions, merges, more, constraints, afterEnd);
    }

    Updates with(Constraints now) {
        return new Updates(content, candidates, retractions, merges, consents, List.of(now), afterEnd);
    }

    Updates with(ReferralChangeReviewed event) {
        return new Updates(
                content,
                candidates,
                retractions,
                merges,
                consents,
                constraints,
                new AfterEnd(Optional.empty(), Optional.of(event)));
    }
}

package org.throughline.disclosure.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeDesignated;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

/**
 * Rules on what a person asks for with a token of their own: participants about themselves (42 CFR 2.23, 45 CFR 164.524),
 * and others about somebody they speak for. Notes kept apart are given to neither.
 *
 * <p>A right over a minor ends in intake, when it is designated, at the age from which they consent alone; what is told of
 * it ends then too.
 */
public final class IndividualLaw {
    private IndividualLaw() {}

    /** Whether a participant, whose token speaks for their own id, asks about themselves. */
    public static boolean own(String subject, Question question) {
        return subject.equals(question.participantId().toString());
    }

    /** Rules on one question of the person who signs in so. */
    public static Ruling rule(String subject, Question question, Evidence evidence, DisclosurePolicy policy) {
        Set<InformationClass> releasable = question.releasable();
        if (releasable.isEmpty()) {
            return new Withheld("", WithheldReason.KEPT_APART);
        }
        boolean partTwo =
                Terms.of(question.episodes(), evidence, policy, question.at()).partTwo();
        return own(subject, question)
                ? permitted(subject, releasable, partTwo)
                : spokenFor(subject, question, evidence, partTwo);
    }

    private static Permitted permitted(String recipientId, Set<InformationClass> information, boolean partTwo) {
        return new Permitted(recipientId, LegalBasis.INDIVIDUAL, information, List.of(), partTwo, false);
    }

    private static Ruling spokenFor(String subject, Question question, Evidence evidence, boolean partTwo) {
        Speakers speakers = evidence.file().speakers();
        List<RepresentativeDesignated> ever = speakers.of(subject);
        if (evidence.participant().isEmpty()) {
            return new Withheld("", WithheldReason.PARTICIPANT_UNKNOWN);
        }
        if (ever.isEmpty()) {
            return new Withheld("", WithheldReason.RECIPIENT_NOT_REGISTERED);
        }
        Optional<RepresentativeDesignated> speaking =
                ever.stream().filter(one -> speakers.speaks(one, question.at())).findFirst();
        return speaking.map(one -> within(one, question, evidence, partTwo))
                .orElseGet(() ->
                        new Withheld(ever.getFirst().representativeId().toString(), WithheldReason.RECIPIENT_ENDED));
    }

    private static Ruling within(RepresentativeDesignated one, Question question, Evidence evidence, boolean partTwo) {
        String representativeId = one.representativeId().toString();
        Set<InformationClass> seen = EnumSet.copyOf(question.releasable());
        seen.retainAll(InformationClass.covered(one.scope()));
        if (seen.isEmpty()) {
            return new Withheld(representativeId, WithheldReason.INFORMATION_NOT_COVERED);
        }
        Law.Asked asked = new Law.Asked(
                question, Purpose.FAMILY_INVOLVEMENT, Recipient.person(representativeId), evidence.file());
        return Law.restricted(permitted(representativeId, seen, partTwo), asked);
    }
}

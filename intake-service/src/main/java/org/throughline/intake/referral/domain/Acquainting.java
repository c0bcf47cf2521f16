package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonEvent.CandidatesFound;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;

/** The facts by which a participant is found later, and told from others. */
public final class Acquainting {
    private Acquainting() {}

    /** A note of whom the participant is like; none, if there is nobody. */
    public static List<CandidatesFound> found(UUID participantId, Found found, Instant at) {
        Found others = found.without(participantId);
        return others.nothing() ? List.of() : List.of(new CandidatesFound(participantId, others, at));
    }

    /** What the participant is found by from now on. */
    public static List<TokenBorne> borne(People people, UUID participantId, Traces traces) {
        return people.bearers().toBear(traces.tokens(), participantId).stream()
                .map(token -> new TokenBorne(token, participantId))
                .toList();
    }

    /** Judgements, as they stand with the participant and with each of the others. */
    public static List<ToldApart> toldApart(
            UUID participantId, List<OtherPerson> others, String judgedBy, String policyVersion, Instant at) {
        return others.stream()
                .flatMap(other -> both(participantId, other, judgedBy, policyVersion, at))
                .toList();
    }

    private static Stream<ToldApart> both(
            UUID participantId, OtherPerson other, String judgedBy, String policy, Instant at) {
        return Stream.of(
                new ToldApart(participantId, other.participantId(), other.grounds(), judgedBy, policy, at),
                new ToldApart(other.participantId(), participantId, other.grounds(), judgedBy, policy, at));
    }
}

package org.throughline.intake.referral.domain;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.PersonTokens;

/**
 * Whom a referral is taken to be about, when it is accepted.
 *
 * @param meant the participant
 * @param traces what the person was looked for by
 * @param others who was judged to be somebody else, each once
 */
public record Identification(Meant meant, Traces traces, List<OtherPerson> others) {
    public Identification {
        others = Bounded.list(others);
        if (new HashSet<>(others.stream().map(OtherPerson::participantId).toList()).size() < others.size()) {
            throw new IllegalArgumentException("a participant is told apart once");
        }
    }

    /**
     * The participant.
     *
     * @param received whom the referral was received for
     * @param chosen whether a person chose; else it is as received
     */
    public record Meant(UUID participantId, UUID received, boolean chosen) {}

    /**
     * What a person is looked for by.
     *
     * @param details from which the tokens were made
     * @param identifiers tokens of the numbers the person is known by
     */
    public record Traces(PersonDetails details, PersonTokens tokens, List<String> identifiers) {
        public Traces {
            identifiers = Bounded.list(identifiers.stream().distinct().toList());
        }
    }
}

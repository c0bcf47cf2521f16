package org.throughline.intake.referral;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.PersonEvent.CandidatesFound;
import org.throughline.intake.referral.domain.PersonEvent.DetailsChanged;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonEvent.IdentifierReleased;
import org.throughline.intake.referral.domain.PersonEvent.LinkSeen;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.TokenReleased;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.PersonEvent.UnlinkSeen;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.decider.Streams;

/** The streams of who people are. Each thing they are alike in has one, so nobody alike is missed. */
public final class PersonStreams {
    private PersonStreams() {}

    /** What a decision on who somebody is rests on, beside the streams given. */
    public static Streams of(Streams given, UUID participantId, Traces traces, List<OtherPerson> others) {
        Streams written = given.writing(StreamNames.likeness(participantId))
                .writing(identifiers(traces.identifiers()))
                .writing(tokens(traces.tokens().borne()))
                .writing(others.stream()
                        .map(other -> StreamNames.likeness(other.participantId()))
                        .distinct()
                        .toArray(String[]::new));
        Set<String> read = new HashSet<>(List.of(tokens(traces.tokens().sought().keySet())));
        read.add(StreamNames.links(participantId));
        read.removeAll(written.written());
        return written.reading(read.toArray(String[]::new));
    }

    /** Where it stands whose identifiers are. */
    public static String[] identifiers(Collection<String> tokens) {
        return tokens.stream().map(StreamNames::identifier).toArray(String[]::new);
    }

    /** Where it stands who bears tokens. */
    public static String[] tokens(Collection<String> tokens) {
        return tokens.stream().map(StreamNames::personToken).toArray(String[]::new);
    }

    /** Where a fact stands. */
    public static String of(PersonEvent event) {
        return switch (event) {
            case ParticipantRegistered e -> StreamNames.participant(e.participantId());
            case DetailsRecorded e -> StreamNames.participant(e.participantId());
            case DetailsChanged e -> StreamNames.participant(e.participantId());
            case IdentifierClaimed e -> StreamNames.identifier(e.token());
            case TokenBorne e -> StreamNames.personToken(e.token());
            case IdentifierReleased e -> StreamNames.identifier(e.token());
            case TokenReleased e -> StreamNames.personToken(e.token());
            case CandidatesFound e -> StreamNames.likeness(e.participantId());
            case ToldApart e -> StreamNames.likeness(e.participantId());
            case LinkSeen e -> StreamNames.links(e.retiredId());
            case UnlinkSeen e -> StreamNames.links(e.retiredId());
        };
    }
}

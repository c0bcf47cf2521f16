package org.throughline.intake.referral.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.Referral.Progress;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReadmission;
import org.throughline.intake.referral.domain.ReferralContent.Health;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReadmissionAsked;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantUnknown;
import org.throughline.intake.referral.domain.ReferralRefusal.PersonDeceased;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralHasEnded;
import org.throughline.platform.decider.Decision;

/**
 * Somebody asks to come back: a referral about a participant who is known, by nobody outside. One waits at a time; who asks
 * again meanwhile asks for the same.
 */
final class Readmitting {
    private static final Text SENDER = new Text("Alumni of this programme");
    private static final Text REASON = new Text("Asks to come back.");
    /** House rule: nobody said how soon, and who returns to use is not to wait two days for a first call. */
    private static final Urgency URGENCY = Urgency.URGENT;

    private Readmitting() {}

    static Decision<ReferralEvent, ReferralRefusal> decide(Referral referral, ReceiveReadmission c) {
        if (referral.readmissions().contains(c.readmission().requestId())) {
            return nothingNew();
        }
        return switch (referral.progress()) {
            case Progress.None _ -> receive(referral, c);
            case Progress.Open(var received) -> accept(asked(received.participantId(), c));
            case Progress.Ended _ -> refuse(new ReferralHasEnded(c.referralId()));
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> receive(Referral referral, ReceiveReadmission c) {
        UUID participantId = c.readmission().participantId();
        Optional<Described> known = referral.people().described(participantId);
        if (known.isEmpty()) {
            return refuse(new ParticipantUnknown(c.referralId(), participantId));
        }
        if (c.deceased()) {
            return refuse(new PersonDeceased(c.referralId()));
        }
        List<ReferralEvent> events = new ArrayList<>();
        events.add(new ReferralReceived(c.referralId(), participantId, content(c), false, List.of(), c.requestedAt()));
        events.add(new PersonDetailsReceived(
                participantId,
                c.referralId(),
                known.get().details(),
                known.get().identifiers(),
                c.requestedAt()));
        events.add(asked(participantId, c));
        events.addAll(FirstContacts.set(referral, c.referralId(), participantId, URGENCY, c.policy(), c.requestedAt()));
        return accept(events);
    }

    private static ReferralContent content(ReceiveReadmission c) {
        return new ReferralContent(
                new ReferralSource(
                        ReferralSource.Kind.ALUMNI,
                        SENDER,
                        List.of(c.readmission().askedAt())),
                REASON,
                c.level(),
                URGENCY,
                new Health(List.of(), List.of(), List.of()));
    }

    private static ReadmissionAsked asked(UUID participantId, ReceiveReadmission c) {
        Readmission asked = c.readmission();
        return new ReadmissionAsked(
                c.referralId(),
                participantId,
                asked.requestId(),
                asked.earlierEpisodeId(),
                asked.askedBy(),
                asked.askedAt());
    }
}

package org.throughline.intake.referral.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.ContactAttempt;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** One referral as it is recorded, gathered from its own history. */
public final class ReferralHistory {
    private final History<ReferralEvent> history;

    /** Reads the log of this service. */
    public ReferralHistory(ServiceRuntime runtime) {
        this.history = runtime.history(ReferralCatalogue.EVENTS);
    }

    /**
     * A referral.
     *
     * @param sentBy the token subject that sent it
     * @param person who is meant, as received; nothing if that was erased
     * @param end how it ended, once it has
     */
    public record Referral(
            ReferralReceived received,
            String sentBy,
            Optional<PersonDetailsReceived> person,
            List<ContactAttempt> contacts,
            Optional<ReferralEnded> end) {
        public Referral {
            contacts = List.copyOf(contacts);
        }

        /** Whom it is about: where several might have been meant, the one whom a person chose. */
        public UUID participantId() {
            return end.map(ReferralEnded::participantId).orElse(received.participantId());
        }

        /** How far it has come. */
        public ReferralStatus status() {
            return end.map(Referral::status).orElse(ReferralStatus.RECEIVED);
        }

        private static ReferralStatus status(ReferralEnded end) {
            return switch (end) {
                case ReferralAccepted _ -> ReferralStatus.ACCEPTED;
                case ReferralDeclined _ -> ReferralStatus.DECLINED;
                case ReferralRedirected _ -> ReferralStatus.REDIRECTED;
                case ReferralWithdrawn _ -> ReferralStatus.WITHDRAWN;
            };
        }
    }

    /** The referral, if the organisation has such a one and it was not erased. */
    public Optional<Referral> of(UUID referralId, String organisation) {
        return of(referralId, organisation, Optional.empty());
    }

    /** The same, as far as it had come by then. */
    public Optional<Referral> of(UUID referralId, String organisation, Optional<Instant> knownAt) {
        List<Recorded<ReferralEvent>> recorded =
                history.readable(StreamNames.referral(referralId), organisation, knownAt);
        return recorded.stream()
                .filter(first -> first.event() instanceof ReferralReceived)
                .findFirst()
                .map(first -> new Referral(
                        (ReferralReceived) first.event(),
                        first.stored().header().actor(),
                        one(recorded, PersonDetailsReceived.class),
                        all(recorded, ReferralContactAttempted.class).stream()
                                .map(ReferralContactAttempted::attempt)
                                .toList(),
                        one(recorded, ReferralEnded.class)));
    }

    private static <T> Optional<T> one(List<Recorded<ReferralEvent>> recorded, Class<T> type) {
        return all(recorded, type).stream().findFirst();
    }

    private static <T> List<T> all(List<Recorded<ReferralEvent>> recorded, Class<T> type) {
        return recorded.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}

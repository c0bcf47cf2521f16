package org.throughline.intake.referral.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.intake.StreamNames;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.Constraints;
import org.throughline.intake.referral.domain.ContactAttempt;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReadmissionAsked;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.StatedMerge;
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
     * @param person who is meant, as last received; nothing if that was erased
     * @param end how it ended, once it has
     * @param later what its sender said after it came in
     * @param firstContact by when somebody has to have tried to reach someone; absent where none was set
     */
    public record Referral(
            ReferralReceived received,
            String sentBy,
            Optional<PersonDetailsReceived> person,
            List<ContactAttempt> contacts,
            Optional<ReferralEnded> end,
            Later later,
            Optional<FirstContact> firstContact) {
        public Referral {
            contacts = List.copyOf(contacts);
        }

        /** What it says now. */
        public ReferralContent content() {
            return later.corrections().isEmpty()
                    ? received.content()
                    : later.corrections().getLast().content();
        }

        /** Known participants who may be meant, or may be the same person. */
        public List<UUID> candidates() {
            return Stream.of(
                            received.candidates().stream(),
                            later.corrections().stream().flatMap(one -> one.candidates().stream()),
                            later.merges().stream().flatMap(one -> one.participantIds().stream()))
                    .flatMap(Function.identity())
                    .filter(candidate -> received.needsReview() || !candidate.equals(participantId()))
                    .distinct()
                    .toList();
        }

        /** Whether a person must look who is meant. */
        public boolean needsReview() {
            return received.needsReview()
                    || !later.merges().isEmpty()
                    || later.corrections().stream()
                            .anyMatch(one -> !one.candidates().isEmpty());
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

    /**
     * What was said of a referral after it came in, in order.
     *
     * @param readmissions requests of the person to come back that it stands for; where there is one, nobody sent it
     */
    public record Later(
            List<ReferralCorrected> corrections,
            List<ReferralChangeReviewed> reviews,
            List<ReferralRetracted> retractions,
            List<StatedMerge> merges,
            List<ReferralConsentReceived> consents,
            Optional<Constraints> constraints,
            List<ReadmissionAsked> readmissions) {
        public Later {
            consents = List.copyOf(consents);
            corrections = List.copyOf(corrections);
            reviews = List.copyOf(reviews);
            retractions = List.copyOf(retractions);
            merges = List.copyOf(merges);
            readmissions = List.copyOf(readmissions);
        }

        /** Whether something was said after its end that nobody has looked at. */
        public boolean changedAfterEnd() {
            Optional<UUID> last = corrections.stream()
                    .filter(ReferralCorrected::afterEnd)
                    .map(ReferralCorrected::correctionId)
                    .reduce((_, later) -> later);
            return last.filter(correction -> reviews.stream()
                            .noneMatch(review -> review.correctionId().equals(correction)))
                    .isPresent();
        }

        private static Later of(List<Recorded<ReferralEvent>> recorded) {
            return new Later(
                    all(recorded, ReferralCorrected.class),
                    all(recorded, ReferralChangeReviewed.class),
                    all(recorded, ReferralRetracted.class),
                    all(recorded, MergeStated.class).stream()
                            .flatMap(stated -> stated.merges().stream())
                            .toList(),
                    all(recorded, ReferralConsentReceived.class),
                    last(recorded, ConstraintsStated.class).map(ConstraintsStated::constraints),
                    all(recorded, ReadmissionAsked.class));
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
                        last(recorded, PersonDetailsReceived.class),
                        all(recorded, ReferralContactAttempted.class).stream()
                                .map(ReferralContactAttempted::attempt)
                                .toList(),
                        last(recorded, ReferralEnded.class),
                        Later.of(recorded),
                        firstContact(recorded)));
    }

    /**
     * The clock of the first contact.
     *
     * @param dueAt by when somebody has to have tried
     * @param policyVersion of the policy that gives the hours
     * @param overdue whether nobody has, and it is over
     * @param late whether somebody has, and not in time
     */
    public record FirstContact(Instant dueAt, String policyVersion, boolean overdue, boolean late) {}

    private static Optional<FirstContact> firstContact(List<Recorded<ReferralEvent>> recorded) {
        Optional<Instant> first = all(recorded, ReferralContactAttempted.class).stream()
                .map(event -> event.attempt().attemptedAt())
                .min(Comparator.naturalOrder());
        boolean marked = !all(recorded, FirstContactOverdue.class).isEmpty();
        boolean waits = first.isEmpty() && all(recorded, ReferralEnded.class).isEmpty();
        return last(recorded, FirstContactDueSet.class)
                .map(due -> new FirstContact(
                        due.dueAt(),
                        due.policyVersion(),
                        marked && waits,
                        first.filter(at -> at.isAfter(due.dueAt())).isPresent()));
    }

    private static <T> Optional<T> last(List<Recorded<ReferralEvent>> recorded, Class<T> type) {
        return all(recorded, type).stream().reduce((_, later) -> later);
    }

    private static <T> List<T> all(List<Recorded<ReferralEvent>> recorded, Class<T> type) {
        return recorded.stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}

package org.throughline.intake.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.referral.domain.CodedText;
import org.throughline.intake.referral.domain.ContactAttempt;
import org.throughline.intake.referral.domain.MergeDirection;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.Retraction;
import org.throughline.intake.referral.domain.StatedMerge;
import org.throughline.intake.referral.view.ReferralHistory.FirstContact;
import org.throughline.intake.referral.view.ReferralHistory.Later;
import org.throughline.intake.referral.view.ReferralHistory.Referral;
import org.throughline.intake.referral.view.ReferralStatus;

/**
 * A referral as it is shown.
 *
 * @param receipt by which the sender may ask after it
 * @param status to its sender {@code RECEIVED} until a basis covers it: that somebody became a participant is not for outsiders
 * @param file what the programme holds; absent for a sender
 * @param consent what became of the form that came along, in the answer to the request that brought it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralAnswer(
        UUID referralId,
        String receipt,
        ReferralStatus status,
        @Nullable File file,
        @Nullable Filing consent) {
    /**
     * What became of a form.
     *
     * @param filed whether something of it holds
     * @param consentIds one for each kind on it that holds
     * @param problem why it was not filed
     * @param missing what of it is missing
     * @param awaitingPaper what it permits beside, which holds once staff file the paper
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filing(
            boolean filed,
            List<UUID> consentIds,
            @Nullable String problem,
            List<String> missing,
            @Nullable Awaiting awaitingPaper) {
        static Filing lacking(List<String> missing) {
            return refused("consent-elements-missing", missing);
        }

        static Filing refused(String problem, List<String> missing) {
            return new Filing(false, List.of(), problem, missing, null);
        }

        static Filing of(ConsentForm form) {
            List<KindOnForm> held = form.withoutPaper().map(ConsentForm::kinds).orElse(List.of());
            return new Filing(
                    true, held.stream().map(KindOnForm::consentId).toList(), null, List.of(), Awaiting.of(form));
        }

        static Filing onPaper(String problem, ConsentForm form) {
            return new Filing(false, List.of(), problem, List.of(), Awaiting.of(form));
        }
    }

    /** Kinds and classes of data on a form that are not filed on its sender's word. */
    public record Awaiting(List<ConsentKind> kinds, List<DataClass> classes) {
        static @Nullable Awaiting of(ConsentForm form) {
            Optional<ConsentForm> held = form.withoutPaper();
            List<ConsentKind> kinds = form.kinds().stream()
                    .filter(kind -> held.stream().noneMatch(one -> one.kinds().contains(kind)))
                    .map(KindOnForm::kind)
                    .toList();
            List<DataClass> classes = form.terms().information().classes().stream()
                    .filter(one -> held.stream()
                            .noneMatch(holding ->
                                    holding.terms().information().classes().contains(one)))
                    .toList();
            return kinds.isEmpty() && classes.isEmpty() ? null : new Awaiting(kinds, classes);
        }
    }

    /**
     * All that is recorded about a referral.
     *
     * @param needsReview its identifiers name several participants, or its sender made one record of two; a person says
     *     who is meant when accepting
     * @param alike participants who may be the person, the most alike first; a person says whether they are when
     *     accepting; absent once it has ended, as is tooCommon
     * @param tooCommon what was set aside, since so many share it
     * @param person absent where it was erased
     * @param endedAt absent while it is open
     * @param firstContact absent where no time was set for it
     * @param changedAfterEnd its sender said something else after it had been accepted or had ended otherwise, and nobody
     *     has looked at it; what a participant's record says was not changed by it
     * @param changeReviews who looked at that, and what follows from it
     * @param corrections when its sender said something else than before
     * @param retractions how and when its sender took it back
     * @param consents forms that came along
     * @param constraints when and how far the person can come; absent where nobody said
     * @param merges other records of the person which its sender made one with this
     * @param comesBack absent unless the person asked to come back after an episode
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(
            UUID participantId,
            boolean needsReview,
            List<UUID> candidates,
            @Nullable List<Candidate> alike,
            @Nullable List<Likeness> tooCommon,
            Instant receivedAt,
            Content content,
            @Nullable PersonAnswer person,
            List<ContactAttempt> contacts,
            List<String> alternatives,
            @Nullable Instant endedAt,
            @Nullable FirstContact firstContact,
            boolean changedAfterEnd,
            List<ChangeReviewed> changeReviews,
            List<Correction> corrections,
            List<Retracted> retractions,
            List<CarriedForm> consents,
            ReferralRequest.@Nullable Constraints constraints,
            List<Merged> merges,
            @Nullable Return comesBack) {}

    /**
     * That a participant of before comes back.
     *
     * @param requests what they asked, oldest first
     * @param toAsk fields of a referral that nobody has stated; what stands there is assumed, until somebody states it
     */
    public record Return(List<Request> requests, List<String> toAsk) {
        /** Each field, in the words of a referral that is sent. */
        private static final List<String> FIELDS = List.of("reason", "requestedLevel", "urgency");

        private static final List<String> CONSTRAINTS = List.of("constraints");

        /** A request to come back, and the episode before. */
        public record Request(UUID requestId, UUID earlierEpisodeId, String askedBy, Instant askedAt) {}

        static @Nullable Return of(Later later) {
            List<Request> requests = later.readmissions().stream()
                    .map(one -> new Request(one.requestId(), one.earlierEpisodeId(), one.askedBy(), one.askedAt()))
                    .toList();
            return requests.isEmpty() ? null : new Return(requests, toAsk(later));
        }

        private static List<String> toAsk(Later later) {
            return Stream.concat(
                            later.corrections().isEmpty() ? FIELDS.stream() : Stream.empty(),
                            later.constraints().isEmpty() ? CONSTRAINTS.stream() : Stream.empty())
                    .toList();
        }
    }

    /** A form that came along; whether it was filed, the consents of the participant say. */
    public record CarriedForm(List<UUID> consentIds, String formVersion, Instant signedAt, Instant receivedAt) {
        static CarriedForm of(ReferralConsentReceived one) {
            return new CarriedForm(
                    one.form().kinds().stream().map(KindOnForm::consentId).toList(),
                    one.form().document().formVersion(),
                    one.form().signature().signedAt(),
                    one.receivedAt());
        }
    }

    /** That a sender said something else. */
    public record Correction(UUID correctionId, boolean afterEnd, String correctedBy, Instant correctedAt) {
        static Correction of(ReferralCorrected one) {
            return new Correction(one.correctionId(), one.afterEnd(), one.correctedBy(), one.correctedAt());
        }
    }

    /** That somebody looked at what a sender said after the end. */
    public record ChangeReviewed(UUID correctionId, String reason, String reviewedBy, Instant reviewedAt) {
        static ChangeReviewed of(ReferralChangeReviewed one) {
            return new ChangeReviewed(one.correctionId(), one.reason().value(), one.reviewedBy(), one.reviewedAt());
        }

        @Override
        public String toString() {
            return "ChangeReviewed[redacted]";
        }
    }

    /** That a sender took it back. */
    public record Retracted(Retraction retraction, String retractedBy, Instant retractedAt) {
        static Retracted of(ReferralRetracted one) {
            return new Retracted(one.retraction(), one.retractedBy(), one.retractedAt());
        }
    }

    /**
     * That a sender made one record of two.
     *
     * @param participantIds whom the other number means here
     */
    public record Merged(MergeDirection direction, PersonAnswer.Identifier other, List<UUID> participantIds) {
        static Merged of(StatedMerge one) {
            return new Merged(
                    one.direction(),
                    new PersonAnswer.Identifier(
                            one.other().system(), one.other().value()),
                    one.participantIds());
        }
    }

    /** What was asked. */
    public record Content(
            String source,
            String sender,
            Optional<Instant> authoredOn,
            String reason,
            String requestedLevel,
            String urgency,
            List<Coded> conditions,
            List<Coded> medications,
            List<Coded> allergies) {
        static Content of(ReferralContent content) {
            return new Content(
                    content.source().kind().name(),
                    content.source().organisation().value(),
                    content.source().authoredOn().stream().findFirst(),
                    content.reason().value(),
                    content.requestedLevel(),
                    content.urgency().name(),
                    coded(content.health().conditions()),
                    coded(content.health().medications()),
                    coded(content.health().allergies()));
        }

        @Override
        public String toString() {
            return "Content[redacted]";
        }
    }

    /** As the sender coded it. */
    public record Coded(String system, String code, String display, String status) {
        @Override
        public String toString() {
            return "Coded[redacted]";
        }
    }

    /** What a sender learns. */
    static ReferralAnswer toSender(UUID referralId) {
        return toSender(referralId, ReferralStatus.RECEIVED);
    }

    /** What a sender learns who sent a form along. */
    static ReferralAnswer toSender(UUID referralId, @Nullable Filing consent) {
        return new ReferralAnswer(referralId, receipt(referralId), ReferralStatus.RECEIVED, null, consent);
    }

    /** What the sender sees once a basis covers it. */
    static ReferralAnswer toSender(UUID referralId, ReferralStatus status) {
        return new ReferralAnswer(referralId, receipt(referralId), status, null, null);
    }

    /** What the programme sees. */
    static ReferralAnswer toStaff(Referral referral, Optional<Found> alike) {
        UUID id = referral.received().referralId();
        File file = new File(
                referral.participantId(),
                referral.needsReview(),
                referral.candidates(),
                alike.map(Found::candidates).orElse(null),
                alike.map(Found::tooCommon).orElse(null),
                referral.received().receivedAt(),
                Content.of(referral.content()),
                referral.person()
                        .map(received -> PersonAnswer.of(received.details(), received.identifiers()))
                        .orElse(null),
                referral.contacts(),
                referral.end().map(ReferralAnswer::alternatives).orElse(List.of()),
                referral.end().map(ReferralEnded::endedAt).orElse(null),
                referral.firstContact().orElse(null),
                referral.later().changedAfterEnd(),
                referral.later().reviews().stream().map(ChangeReviewed::of).toList(),
                referral.later().corrections().stream().map(Correction::of).toList(),
                referral.later().retractions().stream().map(Retracted::of).toList(),
                referral.later().consents().stream().map(CarriedForm::of).toList(),
                referral.later().constraints().map(ReferralTranslation::shown).orElse(null),
                referral.later().merges().stream().map(Merged::of).toList(),
                Return.of(referral.later()));
        return new ReferralAnswer(id, receipt(id), referral.status(), file, null);
    }

    private static List<String> alternatives(ReferralEnded end) {
        return end instanceof ReferralDeclined declined ? words(declined.alternatives()) : List.of();
    }

    private static List<Coded> coded(List<CodedText> recorded) {
        return recorded.stream()
                .map(one -> new Coded(one.system(), one.code(), one.display().value(), one.status()))
                .toList();
    }

    private static List<String> words(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    /** Three groups of four, easy to read out on the telephone. */
    private static String receipt(UUID referralId) {
        String digits = referralId.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return "R-" + digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12);
    }
}

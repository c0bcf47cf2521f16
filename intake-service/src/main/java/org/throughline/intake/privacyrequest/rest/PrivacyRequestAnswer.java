package org.throughline.intake.privacyrequest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.domain.Text;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccountingFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentAccepted;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.Answered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionDecided;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState.File;

/**
 * One demand as it is shown.
 *
 * @param restriction what is not to be disclosed, if that is demanded
 * @param mandatory whether the law leaves no choice but to agree
 * @param answer absent until there is one
 * @param disagreement what the participant said to a denied amendment, if they did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivacyRequestAnswer(
        UUID requestId,
        UUID participantId,
        PrivacyRequestKind kind,
        String words,
        PrivacyRequestBody.@Nullable Restriction restriction,
        boolean mandatory,
        Instant receivedAt,
        Instant dueAt,
        boolean extended,
        boolean overdue,
        @Nullable Given answer,
        @Nullable String disagreement) {

    /** What an answer says. */
    public enum Outcome {
        GIVEN,
        ACCEPTED,
        DENIED
    }

    /**
     * The answer.
     *
     * @param detail the format of what was given, or the ground of a denial
     * @param words what was agreed to, or why not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Given(
            Outcome outcome,
            Instant at,
            String by,
            @Nullable String detail,
            @Nullable String words) {
        static Given of(Answered answer) {
            return switch (answer) {
                case AccessFulfilled e ->
                    new Given(
                            Outcome.GIVEN,
                            e.fulfilledAt(),
                            e.fulfilledBy(),
                            e.format().name(),
                            null);
                case AccountingFulfilled e ->
                    new Given(
                            Outcome.GIVEN,
                            e.fulfilledAt(),
                            e.fulfilledBy(),
                            e.format().name(),
                            null);
                case AccessDenied e ->
                    new Given(
                            Outcome.DENIED,
                            e.deniedAt(),
                            e.deniedBy(),
                            e.ground().name(),
                            null);
                case AmendmentDenied e ->
                    new Given(
                            Outcome.DENIED,
                            e.deniedAt(),
                            e.deniedBy(),
                            e.ground().name(),
                            null);
                case AmendmentAccepted e ->
                    new Given(
                            Outcome.ACCEPTED,
                            e.acceptedAt(),
                            e.acceptedBy(),
                            null,
                            e.amendment().value());
                case RestrictionDecided e ->
                    new Given(
                            e.accepted() ? Outcome.ACCEPTED : Outcome.DENIED,
                            e.decidedAt(),
                            e.decidedBy(),
                            null,
                            e.reason().stream().map(Text::value).findFirst().orElse(null));
            };
        }
    }

    static PrivacyRequestAnswer of(File file) {
        PrivacyRequestReceived received = file.received();
        return new PrivacyRequestAnswer(
                received.requestId(),
                received.participantId(),
                received.kind(),
                received.words().value(),
                received.restriction().stream()
                        .map(PrivacyRequestBody.Restriction::of)
                        .findFirst()
                        .orElse(null),
                received.mandatory(),
                received.receivedAt(),
                file.dueAt(),
                file.extended(),
                file.overdue(),
                file.answer().map(Given::of).orElse(null),
                file.disagreement().map(said -> said.statement().value()).orElse(null));
    }

    @Override
    public String toString() {
        return "PrivacyRequestAnswer[redacted]";
    }
}

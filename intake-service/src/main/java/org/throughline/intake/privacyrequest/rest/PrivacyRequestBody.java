package org.throughline.intake.privacyrequest.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.domain.Text;
import org.throughline.intake.privacyrequest.domain.Demand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.intake.privacyrequest.domain.RestrictionTerms;
import org.throughline.platform.web.Problems;

/**
 * What a participant demands.
 *
 * @param words what they ask for, in theirs
 * @param receivedAt when it came; now, if not given
 * @param restriction what is not to be disclosed, if that is what they ask for
 */
public record PrivacyRequestBody(
        @NotNull PrivacyRequestKind kind,
        @NotBlank @Size(max = Text.LENGTH_MAX) String words,
        Optional<Instant> receivedAt,
        Optional<@Valid Restriction> restriction) {

    /**
     * What is not to be disclosed.
     *
     * @param recipients to whom; to anybody, if none is named
     * @param purposes what for; for anything, if none is named
     * @param classes of data; any, if none is named
     * @param until when that ends by itself; at no date, if not given
     * @param paidInFull whether it is about care that was paid for in full without the plan
     */
    public record Restriction(
            @Size(max = 50) List<@NotNull UUID> recipients,
            @Size(max = 10) List<@NotNull Purpose> purposes,
            @Size(max = 9) List<@NotNull DataClass> classes,
            Optional<Instant> until,
            boolean paidInFull) {
        public Restriction {
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
            purposes = purposes == null ? List.of() : List.copyOf(purposes);
            classes = classes == null ? List.of() : List.copyOf(classes);
        }

        static Restriction of(RestrictionTerms terms) {
            return new Restriction(
                    terms.recipientIds(),
                    terms.purposes(),
                    terms.information(),
                    Optional.of(terms.until()).filter(OpenEnd.NEVER::isAfter),
                    terms.paidInFull());
        }

        RestrictionTerms inWords() {
            return new RestrictionTerms(recipients, purposes, classes, until.orElse(OpenEnd.NEVER), paidInFull);
        }
    }

    Demand inWords(Instant now) {
        if (restriction.isPresent() != (kind == PrivacyRequestKind.RESTRICTION)) {
            throw Problems.invalid(
                    "restriction-terms-invalid",
                    "Send the terms of a restriction with a demand for one, and with no other",
                    "restriction");
        }
        return new Demand(
                kind,
                new Text(words),
                restriction.map(Restriction::inWords).stream().toList(),
                receivedAt.orElse(now));
    }

    @Override
    public String toString() {
        return "PrivacyRequestBody[redacted]";
    }
}

package org.throughline.intake.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.Assurance;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Finding;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.domain.Words;
import org.throughline.disclosure.gate.Disclosed.Notice;
import org.throughline.intake.disclosure.view.ManualDisclosures.Told;

/**
 * A disclosure by a person.
 *
 * @param request who told it, about whom, to whom, what and what for
 * @param basis by what right; absent where whoever told it named none
 * @param channel by which it was told; absent of a report to an authority
 * @param authority which kind was told, if it is such a report
 * @param assurances what they answer for
 * @param partTwo whether it is under 42 CFR Part 2
 * @param reliance whether it is payment for services before the consent was taken back
 * @param notice that goes with it (42 CFR 2.32); absent if none has to
 * @param consents the scope of each consent it rests on, which goes with it too
 * @param objections what spoke against it; it had happened all the same
 * @param recordedAt when it was written down; absent of a report to an authority
 * @param grounds what is written down of it, by the names of the elements
 * @param emergency how long the record was open; absent if it was not read in an emergency
 * @param review what the privacy officer found; absent until they have looked at it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManualDisclosureAnswer(
        UUID disclosureId,
        Request request,
        @Nullable LegalBasis basis,
        @Nullable Channel channel,
        @Nullable Authority authority,
        List<Assurance> assurances,
        boolean partTwo,
        boolean reliance,
        @Nullable Notice notice,
        List<Given> consents,
        List<Objection> objections,
        Instant disclosedAt,
        @Nullable Instant recordedAt,
        Map<Element, String> grounds,
        @Nullable Open emergency,
        @Nullable Found review) {
    static ManualDisclosureAnswer of(ManualDisclosureRecorded entry, Told told, List<Given> consents) {
        return new ManualDisclosureAnswer(
                entry.disclosureId(),
                entry.request(),
                entry.basis().stream().findFirst().orElse(null),
                entry.channel(),
                null,
                entry.assurances(),
                entry.partTwo(),
                entry.reliance(),
                entry.notice().isEmpty() ? null : Notice.of(entry.notice()),
                consents,
                entry.objections(),
                entry.disclosedAt(),
                entry.recordedAt(),
                inClear(told.grounds()),
                told.opened()
                        .map(opened -> new Open(
                                opened.until(),
                                told.ended().map(StaffAccessEnded::endedAt).orElse(null)))
                        .orElse(null),
                review(told));
    }

    /** Of a report to an authority; what it said stands with the incident. */
    static ManualDisclosureAnswer of(RecordsDisclosed entry, Told told) {
        return new ManualDisclosureAnswer(
                entry.disclosureId(),
                entry.request(),
                entry.basis(),
                null,
                entry.authority().stream().findFirst().orElse(null),
                List.of(),
                entry.partTwo(),
                entry.reliance(),
                null,
                List.of(),
                entry.objections(),
                entry.disclosedAt(),
                null,
                Map.of(),
                null,
                review(told));
    }

    private static @Nullable Found review(Told told) {
        return told.review().map(review -> Found.of(review, told.reason())).orElse(null);
    }

    /**
     * How long a record was open to somebody of another programme.
     *
     * @param endedAt when it was closed, if that was before {@code until}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Open(Instant until, @Nullable Instant endedAt) {}

    /**
     * What the privacy officer found.
     *
     * @param reason absent where the participant's record was erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(Finding finding, @Nullable String reason, String reviewedBy, Instant reviewedAt) {
        static Found of(DisclosureReviewed review, Optional<Words> reason) {
            return new Found(
                    review.finding(), reason.map(Words::value).orElse(null), review.reviewedBy(), review.reviewedAt());
        }

        @Override
        public String toString() {
            return "Found[redacted]";
        }
    }

    private static Map<Element, String> inClear(Map<Element, Words> grounds) {
        Map<Element, String> clear = new TreeMap<>();
        grounds.forEach((element, words) -> clear.put(element, words.value()));
        return clear;
    }

    @Override
    public String toString() {
        return "ManualDisclosureAnswer[redacted]";
    }
}

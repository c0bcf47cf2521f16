package org.throughline.intake.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Finding;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.domain.WithheldReason;
import org.throughline.intake.disclosure.rest.ManualDisclosureAnswer.Open;
import org.throughline.intake.disclosure.view.LedgerView.Row;
import org.throughline.intake.disclosure.view.Outcome;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;

/**
 * A page of the ledger.
 *
 * @param disclosures newest first
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerPage(List<Entry> disclosures, @Nullable String next, Map<String, SourceFreshness> freshness) {

    /**
     * One entry.
     *
     * @param service that was asked
     * @param request who asked for what, and for whom
     * @param disclosed what left and on what basis; absent if nothing did
     * @param byPerson how a person told it; absent if a system asked
     * @param toAuthority which kind of authority a person told; absent if none
     * @param reason why nothing left; absent if something did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID disclosureId,
            String service,
            Instant at,
            Outcome outcome,
            Request request,
            @Nullable Left disclosed,
            @Nullable ByPerson byPerson,
            @Nullable ToAuthority toAuthority,
            @Nullable WithheldReason reason) {
        static Entry of(Row row) {
            return switch (row.entry()) {
                case RecordsDisclosed e ->
                    new Entry(
                            row.disclosureId(),
                            row.service(),
                            row.at(),
                            Outcome.DISCLOSED,
                            e.request(),
                            Left.of(e),
                            null,
                            e.authority().stream()
                                    .map(authority -> new ToAuthority(
                                            authority,
                                            e.objections(),
                                            row.review().map(Reviewed::of).orElse(null)))
                                    .findFirst()
                                    .orElse(null),
                            null);
                case ManualDisclosureRecorded e ->
                    new Entry(
                            row.disclosureId(),
                            row.service(),
                            row.at(),
                            Outcome.DISCLOSED,
                            e.request(),
                            Left.of(e),
                            new ByPerson(
                                    e.channel(),
                                    e.objections(),
                                    e.recordedAt(),
                                    row.emergency()
                                            .map(open -> new Open(
                                                    open.until(), open.endedAt().orElse(null)))
                                            .orElse(null),
                                    row.review().map(Reviewed::of).orElse(null)),
                            null,
                            null);
                case DisclosureRefused e ->
                    new Entry(
                            row.disclosureId(),
                            row.service(),
                            row.at(),
                            Outcome.REFUSED,
                            e.request(),
                            null,
                            null,
                            null,
                            e.reason());
            };
        }
    }

    /**
     * How a person told it.
     *
     * @param objections what spoke against it; it had happened all the same
     * @param recordedAt when it was written down
     * @param emergency how long the record was open; absent if it was not read in an emergency
     * @param review what the privacy officer found; absent until they have looked at it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ByPerson(
            Channel channel,
            List<Objection> objections,
            Instant recordedAt,
            @Nullable Open emergency,
            @Nullable Reviewed review) {}

    /**
     * A person told an authority of an incident, in the service of treatment plans.
     *
     * @param authority which kind it is; one that is registered stands in the request too
     * @param objections what spoke against it; it had happened all the same
     * @param review what the privacy officer found; absent until they have looked at it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ToAuthority(
            Authority authority,
            List<Objection> objections,
            @Nullable Reviewed review) {}

    /** What the privacy officer found. */
    public record Reviewed(Finding finding, String reviewedBy, Instant reviewedAt) {
        static Reviewed of(DisclosureReviewed review) {
            return new Reviewed(review.finding(), review.reviewedBy(), review.reviewedAt());
        }
    }

    /**
     * What left.
     *
     * @param basis absent where whoever told it named none
     * @param consents it rests on
     * @param partTwo whether it is under 42 CFR Part 2
     * @param reliance whether it was payment for services before the consent was taken back
     * @param notice version of the notice that went with it; empty if none had to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Left(
            @Nullable LegalBasis basis,
            List<UUID> consents,
            Set<InformationClass> information,
            boolean partTwo,
            boolean reliance,
            String notice) {
        static Left of(RecordsDisclosed entry) {
            return new Left(
                    entry.basis(),
                    entry.consents(),
                    entry.information(),
                    entry.partTwo(),
                    entry.reliance(),
                    entry.notice());
        }

        static Left of(ManualDisclosureRecorded entry) {
            return new Left(
                    entry.basis().stream().findFirst().orElse(null),
                    entry.consents(),
                    entry.request().information(),
                    entry.partTwo(),
                    entry.reliance(),
                    entry.notice());
        }
    }

    static LedgerPage of(List<Row> found, int limit, Map<String, SourceFreshness> freshness) {
        PageCut<Row> cut = PageCut.of(found, limit);
        String next = cut.next(LedgerPage::cursor);
        return new LedgerPage(cut.shown().stream().map(Entry::of).toList(), next, freshness);
    }

    private static String cursor(Row last) {
        return Cursor.of(last.at(), last.disclosureId().toString());
    }
}

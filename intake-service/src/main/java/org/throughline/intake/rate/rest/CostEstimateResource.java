package org.throughline.intake.rate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.StreamNames;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.coverage.view.CoverageHistory;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.rate.RateCatalogue;
import org.throughline.intake.rate.domain.CareWeek;
import org.throughline.intake.rate.domain.Estimate;
import org.throughline.intake.rate.domain.Estimate.Week;
import org.throughline.intake.rate.domain.Payment;
import org.throughline.intake.rate.domain.RateEvent;
import org.throughline.intake.rate.domain.Rates;
import org.throughline.intake.referral.view.ReferralHistory;
import org.throughline.intake.referral.view.ReferralHistory.Referral;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** What a week of care would cost a referred person's payer, beside a week of inpatient care. */
@Path("/intake/v1/referrals/{referralId}/cost-estimate")
@RolesAllowed({"intake", "care-coordinator", "utilisation-review"})
@RunOnVirtualThread
@Tag(name = "Coverage")
public class CostEstimateResource {
    private final ReferralHistory referrals;
    private final History<RateEvent> rates;
    private final CoverageHistory coverage;
    private final IntakeNumbers numbers;
    private final Acting acting;
    private final Looking looking;

    CostEstimateResource(ServiceRuntime runtime, IntakeNumbers numbers, Acting acting, Looking looking) {
        this.referrals = new ReferralHistory(runtime);
        this.rates = runtime.history(RateCatalogue.EVENTS);
        this.coverage = new CoverageHistory(runtime);
        this.numbers = numbers;
        this.acting = acting;
        this.looking = looking;
    }

    /**
     * The estimate with everything it was worked out from.
     *
     * @param on whose rates are taken
     * @param care a week of the care asked for; absent if no rate was agreed for it
     * @param inpatient a week of inpatient care; absent if no rate was agreed for it
     * @param savingCents how much less the care costs a week; absent unless both are known
     * @param missing what no rate was agreed for
     * @param policyVersion of the week that is assumed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            UUID referralId,
            String payer,
            String level,
            LocalDate on,
            String currency,
            @Nullable Line care,
            @Nullable Line inpatient,
            @Nullable Long savingCents,
            List<Missing> missing,
            String policyVersion) {
        static Answer of(UUID referralId, String payer, Estimate estimate, CareWeek week) {
            List<Missing> missing = new ArrayList<>();
            if (estimate.care().isEmpty()) {
                missing.add(Missing.RATE_OF_CARE);
            }
            if (estimate.inpatient().isEmpty()) {
                missing.add(Missing.RATE_OF_INPATIENT_CARE);
            }
            return new Answer(
                    referralId,
                    payer,
                    estimate.level(),
                    estimate.day(),
                    "USD",
                    estimate.care().map(Line::of).orElse(null),
                    estimate.inpatient().map(Line::of).orElse(null),
                    estimate.saving().orElse(null),
                    missing,
                    week.version());
        }
    }

    /** What no rate was agreed for. */
    public enum Missing {
        RATE_OF_CARE,
        RATE_OF_INPATIENT_CARE
    }

    /**
     * The arithmetic of a week: units times rate.
     *
     * @param rateId version of the rate
     * @param rateFrom day from which it holds
     */
    public record Line(
            UUID rateId,
            LocalDate rateFrom,
            String level,
            Basis basis,
            int unitsPerWeek,
            long centsPerUnit,
            long centsPerWeek) {
        static Line of(Week week) {
            var rate = week.rate();
            return new Line(
                    rate.rateId(), rate.from(), rate.level(), rate.basis(), week.units(), rate.cents(), week.cents());
        }
    }

    /**
     * What a week would cost whoever pays for the person: the payer that approved or was asked last, else the one that
     * last said what it covers, else the person.
     *
     * @param on a day whose rates are taken
     * @param knownAt by what was recorded by then
     */
    @GET
    @Operation(operationId = "readCostEstimate", summary = "What a week of care costs, beside inpatient care")
    public Answer estimate(
            @PathParam("referralId") UUID referralId,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("knownAt") @Nullable String knownAt) {
        if (on == null) {
            throw Problems.invalid("estimate-incomplete", "Say for which day", "on");
        }
        Optional<Instant> at = Instants.optional("knownAt", knownAt);
        Referral referral = referrals.of(referralId, acting.organisation(), at).orElseThrow(Problems::unknown);
        looking.at(new Shown("cost-estimate", List.of(referral.participantId().toString())));
        Coverage known = coverage.of(referral.participantId(), acting.organisation(), at)
                .map(CoverageHistory.Known::coverage)
                .orElse(Coverage.NONE);
        Payment payment = Payment.of(known, referral.content().requestedLevel(), on);
        CareWeek week = CareWeek.of(numbers.on(on));
        Estimate estimate = Estimate.of(rates(payment.payer(), at), week, payment.level(), on);
        return Answer.of(referralId, payment.payer(), estimate, week);
    }

    private Rates rates(String payer, Optional<Instant> knownAt) {
        Rates known = Rates.NONE;
        for (RateEvent event : rates.events(StreamNames.rates(payer), acting.organisation(), knownAt)) {
            known = Rates.evolve(known, event);
        }
        return known;
    }
}

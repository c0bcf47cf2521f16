package org.throughline.outcomes.trajectory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.Direction;
import org.throughline.outcomes.instrument.domain.Findings.SubscaleScore;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.instrument.domain.Scoring.Band;
import org.throughline.outcomes.instrument.domain.Scoring.Cut;
import org.throughline.outcomes.instrument.domain.Scoring.Method;
import org.throughline.outcomes.trajectory.domain.ScoreSeries;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Positions;

/** A participant's scores on one instrument, with all that is needed to draw them. */
@Path("/outcomes/v1/participants/{participantId}/scores")
@RolesAllowed({
    "ehr-system",
    "care-coordinator",
    "clinician",
    "medical-director",
    "auditor",
    "participant",
    "representative"
})
@RunOnVirtualThread
@Tag(name = "Assessments")
public class ScoreResource {
    private static final Asked ASKED = Asked.of("scores", InformationClass.SCORES);

    private final StandingScores scores;
    private final AssessmentList assessments;
    private final ServiceRuntime runtime;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;

    ScoreResource(
            StandingScores scores,
            AssessmentList assessments,
            ServiceRuntime runtime,
            Looking looking,
            Positions positions,
            Disclosures disclosures) {
        this.scores = scores;
        this.assessments = assessments;
        this.runtime = runtime;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
    }

    /**
     * What was scored once.
     *
     * @param total absent where there is none: too little was answered, or the instrument is no sum
     * @param prorated whether missing answers were stood in for; such a total is never compared
     * @param band of the total, or the level reached
     * @param subscales without a total where one of their items is missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            UUID assessmentId,
            Instant administeredAt,
            Submission.Point point,
            Submission.Mode mode,
            @Nullable Integer total,
            boolean prorated,
            @Nullable String band,
            List<SubscaleScore> subscales) {
        static Point of(AssessmentRecorded one) {
            boolean named = !one.band().equals(Score.NOT_SCORABLE)
                    && !one.band().equals(Score.NO_BAND)
                    && !one.band().equals(Score.SUBSCALES_ONLY);
            return new Point(
                    one.assessmentId(),
                    one.administeredAt(),
                    one.point(),
                    one.mode(),
                    one.scorable() ? one.total() : null,
                    one.prorated(),
                    named ? one.band() : null,
                    one.findings().subscales());
        }
    }

    /**
     * What may stand on one axis: definitions of one family.
     *
     * @param method what the result is; only a total has a range
     * @param definitionVersion the newest definition any point was scored by, whose range, bands, cuts and change these are
     * @param change when totals differ reliably and where the clinical side begins; absent where no threshold is published
     * @param points oldest first; what was corrected or entered in error is left out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Series(
            String family,
            int definitionVersion,
            Method method,
            Direction direction,
            @Nullable Integer totalMin,
            @Nullable Integer totalMax,
            List<Band> bands,
            List<Cut> cuts,
            @Nullable ChangeRule change,
            List<Point> points) {
        static Series of(ScoreSeries series) {
            InstrumentDefinition newest = series.newest();
            boolean total = newest.scoring().method() == Method.TOTAL;
            return new Series(
                    newest.family(),
                    newest.version(),
                    newest.scoring().method(),
                    newest.direction(),
                    total ? newest.totalMin() : null,
                    total ? newest.totalMax() : null,
                    newest.scoring().bands(),
                    newest.scoring().cuts(),
                    newest.changeRule().orElse(null),
                    series.taken().stream().map(Point::of).toList());
        }
    }

    /** The series on an instrument; none where it was never scored. */
    public record Scores(
            UUID participantId, String instrument, List<Series> series, Map<String, SourceFreshness> freshness) {}

    /**
     * The scores on one instrument, up to the newest thousand assessments.
     *
     * @param instrument its code
     */
    @GET
    @Operation(operationId = "readScores", summary = "A participant's scores on one instrument, ready to plot")
    public Scores scores(
            @PathParam("participantId") UUID participantId,
            @QueryParam("instrument") @NotBlank @Size(max = 40) String instrument) {
        positions.await(assessments.runner());
        Release release = disclosures.release(participantId, ASKED);
        List<AssessmentRecorded> standing = scores.of(participantId);
        if (standing.isEmpty()) {
            disclosures.requireHeardOf(participantId, release);
        }
        List<AssessmentRecorded> asked = standing.stream()
                .filter(one -> one.instrument().equals(instrument))
                .toList();
        looking.at(new Shown("scores", List.of(participantId.toString())));
        return release.leaves(new Scores(
                participantId,
                instrument,
                ScoreSeries.of(asked, scores::definition).stream()
                        .map(Series::of)
                        .toList(),
                runtime.freshness(assessments.runner())));
    }
}

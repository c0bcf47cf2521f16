package org.throughline.intake.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.referral.domain.Constraints;
import org.throughline.intake.referral.domain.Matching;
import org.throughline.intake.referral.domain.Matching.Hindrance;
import org.throughline.intake.referral.domain.Matching.Weeks;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.intake.referral.view.ReferralHistory.Referral;
import org.throughline.intake.track.TrackTold;
import org.throughline.intake.track.Tracks;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;

/** Which tracks fit with the life of somebody who is referred. */
@Path("/intake/v1/referrals/{referralId}/matching-tracks")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Referrals")
public class MatchingTracksResource {
    private static final Constraints NOTHING_SAID = new Constraints(List.of(), 0, List.of());

    private final Tracks tracks;
    private final ReferralDesk desk;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;
    private final IntakeNumbers numbers;
    private final Clock clock;

    MatchingTracksResource(
            Tracks tracks,
            ReferralDesk desk,
            ServiceRuntime runtime,
            Acting acting,
            Looking looking,
            Positions positions,
            IntakeNumbers numbers,
            Clock clock) {
        this.tracks = tracks;
        this.desk = desk;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * A track beside the person's life.
     *
     * @param adult whether it is for adults
     * @param asRequested whether it is of the level that was asked for
     * @param fits whether the person can come to every block in every week that is looked at
     */
    public record Match(
            UUID trackId,
            UUID facilityId,
            ZoneId zone,
            String level,
            boolean adult,
            boolean asRequested,
            boolean fits,
            List<Block> blocks) {}

    /**
     * One block of its week, by the clock of its facility.
     *
     * @param hindrances why the person cannot come
     */
    public record Block(
            DayOfWeek day, LocalTime start, int minutes, String kind, boolean fits, List<Hindrance> hindrances) {}

    /**
     * Tracks, and where the next page begins.
     *
     * @param timesStated whether anybody said when the person can come; if not, every track fits
     * @param weeks how many weeks are looked at, from today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            boolean timesStated,
            int weeks,
            String policyVersion,
            List<Match> tracks,
            @Nullable String next,
            Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit tracks on a page, 1 to 200
     */
    @GET
    @Operation(
            operationId = "listMatchingTracks",
            summary = "Tracks, and whether each block fits with the person's life")
    public Page matches(
            @PathParam("referralId") UUID referralId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        String after = place(cursor);
        Referral referral = desk.known(referralId);
        positions.await(tracks.runner());
        PageCut<TrackTold> cut = PageCut.of(tracks.page(acting.organisation(), after, limit + 1), limit);
        looking.at(new Shown("referral", List.of(referral.participantId().toString())));
        Constraints constraints = referral.later().constraints().orElse(NOTHING_SAID);
        ReferralPolicy policy = ReferralPolicy.of(numbers.now());
        Life life = new Life(constraints, referral.content().requestedLevel(), policy.matchingWeeks());
        return new Page(
                !constraints.times().isEmpty(),
                policy.matchingWeeks(),
                policy.version(),
                cut.shown().stream().map(track -> match(track, life)).toList(),
                cut.next(last -> Cursor.of(last.trackId().toString())),
                runtime.freshness(tracks.runner()));
    }

    private static String place(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).getFirst()).toString();
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    /**
     * What a track is held against.
     *
     * @param requested level that was asked for
     * @param weeks how many are looked at
     */
    private record Life(Constraints constraints, String requested, int weeks) {}

    private Match match(TrackTold track, Life life) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), track.zone());
        List<Block> blocks = track.blocks().stream()
                .map(block -> {
                    var asked = new Matching.Block(block.day(), block.start(), block.minutes());
                    var fit = Matching.of(
                                    life.constraints(), List.of(asked), new Weeks(track.zone(), today, life.weeks()))
                            .getFirst();
                    return new Block(
                            block.day(), block.start(), block.minutes(), block.kind(), fit.fits(), fit.hindrances());
                })
                .toList();
        return new Match(
                track.trackId(),
                track.facilityId(),
                track.zone(),
                track.level(),
                track.adult(),
                track.level().equals(life.requested()),
                blocks.stream().allMatch(Block::fits),
                blocks);
    }
}

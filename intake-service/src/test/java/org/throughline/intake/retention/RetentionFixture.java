package org.throughline.intake.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.retention.domain.Circumstances;
import org.throughline.intake.retention.domain.DeclineReason;
import org.throughline.intake.retention.domain.ErasureGround;
import org.throughline.intake.retention.domain.HoldAuthority;
import org.throughline.intake.retention.domain.HoldReason;
import org.throughline.intake.retention.domain.Reference;
import org.throughline.intake.retention.domain.RetentionCommand.ApproveErasure;
import org.throughline.intake.retention.domain.RetentionCommand.BeginErasure;
import org.throughline.intake.retention.domain.RetentionCommand.ConfirmClearing;
import org.throughline.intake.retention.domain.RetentionCommand.DeclineErasure;
import org.throughline.intake.retention.domain.RetentionCommand.HoldTerms;
import org.throughline.intake.retention.domain.RetentionCommand.LiftHold;
import org.throughline.intake.retention.domain.RetentionCommand.PlaceHold;
import org.throughline.intake.retention.domain.RetentionCommand.RecordDestruction;
import org.throughline.intake.retention.domain.RetentionCommand.RequestErasure;
import org.throughline.intake.retention.domain.RetentionCommand.ReviewErasure;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeEndSeen;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeSeen;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureApproved;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureBegun;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureRequested;
import org.throughline.intake.retention.domain.RetentionEvent.HoldLifted;
import org.throughline.intake.retention.domain.RetentionEvent.HoldPlaced;
import org.throughline.intake.retention.domain.RetentionEvent.PersonSeen;
import org.throughline.intake.retention.domain.RetentionEvent.RecordErased;
import org.throughline.intake.retention.domain.RetentionEvent.RecordKept;
import org.throughline.intake.retention.domain.RetentionEvent.RecordKeptNoLonger;
import org.throughline.intake.retention.domain.RetentionPolicy;

/** The invented record of one participant whose only episode ended in 2026. */
final class RetentionFixture {
    static final UUID PERSON = UUID.fromString("20000000-0000-4000-8000-000000000001");
    static final UUID EPISODE = UUID.fromString("30000000-0000-4000-8000-000000000001");
    static final UUID HOLD = UUID.fromString("50000000-0000-4000-8000-000000000001");
    static final UUID REQUEST = UUID.fromString("60000000-0000-4000-8000-000000000001");
    static final String KEY = "70000000-0000-4000-8000-000000000001";
    static final String OFFICER = "officer-1";
    static final String DIRECTOR = "director-1";
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Reference ORDER = new Reference("order-2036-17");
    static final Instant CLOSED = Instant.parse("2026-05-31T16:00:00Z");
    /** Ten years and a day of New York later. */
    static final Instant ENDED = Instant.parse("2036-06-01T04:00:00Z");

    static final RetentionPolicy POLICY = RetentionPolicy.of(new PolicyNumbers("retention-2026-1", Map.of()), ZONE);
    static final String PROGRAMME = "adult-iop";
    static final Circumstances CIRCUMSTANCES =
            new Circumstances(POLICY.version(), Map.of(PROGRAMME, POLICY), false, Map.of());
    static final PersonSeen ADULT = new PersonSeen(PERSON, new PersonSeen.Details(new PartialDate("1980-01-01")));
    static final EpisodeSeen OPENED = new EpisodeSeen(PERSON, PROGRAMME, EPISODE);
    static final EpisodeEndSeen FREED = new EpisodeEndSeen(PERSON, PROGRAMME, EPISODE, CLOSED);
    static final Set<String> SERVICES = Set.of("intake", "outcomes");

    private RetentionFixture() {}

    static HoldTerms terms(Optional<UUID> episodeId) {
        return new HoldTerms(episodeId, HoldAuthority.COURT, HoldReason.LITIGATION, ORDER);
    }

    static PlaceHold hold(Optional<UUID> episodeId) {
        return new PlaceHold(PERSON, HOLD, terms(episodeId), OFFICER, ENDED);
    }

    static HoldPlaced placed(UUID... episodes) {
        return new HoldPlaced(
                PERSON, HOLD, List.of(episodes), HoldAuthority.COURT, HoldReason.LITIGATION, ORDER, ENDED, OFFICER);
    }

    static LiftHold lift() {
        return new LiftHold(PERSON, HOLD, ORDER, OFFICER, ENDED);
    }

    static HoldLifted lifted() {
        return new HoldLifted(PERSON, HOLD, ORDER, ENDED, OFFICER);
    }

    static RequestErasure request(ErasureGround ground, Instant at) {
        return new RequestErasure(PERSON, REQUEST, ground, ORDER, CIRCUMSTANCES, OFFICER, at);
    }

    static RequestErasure request(ErasureGround ground, Circumstances circumstances, Instant at) {
        return new RequestErasure(PERSON, REQUEST, ground, ORDER, circumstances, OFFICER, at);
    }

    static RecordKept kept() {
        return new RecordKept(PERSON, HOLD, ENDED);
    }

    static RecordKeptNoLonger keptNoLonger() {
        return new RecordKeptNoLonger(PERSON, HOLD, ENDED);
    }

    static ErasureRequested requested(ErasureGround ground) {
        return new ErasureRequested(PERSON, REQUEST, ground, ORDER, ENDED, OFFICER, POLICY.version());
    }

    static ApproveErasure approve(String by) {
        return new ApproveErasure(PERSON, REQUEST, CIRCUMSTANCES, by, ENDED);
    }

    static ErasureApproved approved() {
        return new ErasureApproved(PERSON, REQUEST, ENDED, DIRECTOR, POLICY.version());
    }

    static DeclineErasure decline() {
        return new DeclineErasure(PERSON, REQUEST, DeclineReason.STILL_NEEDED, DIRECTOR, ENDED);
    }

    static BeginErasure begin() {
        return new BeginErasure(PERSON, REQUEST, SERVICES, CIRCUMSTANCES, ENDED);
    }

    static ReviewErasure review(Circumstances circumstances) {
        return new ReviewErasure(PERSON, REQUEST, circumstances, ENDED);
    }

    static ErasureBegun begun() {
        return new ErasureBegun(PERSON, REQUEST, List.of("intake", "outcomes"), ENDED, POLICY.version());
    }

    static RecordDestruction destruction() {
        return new RecordDestruction(PERSON, REQUEST, List.of(KEY), ENDED.plus(Duration.ofSeconds(1)));
    }

    static RecordErased erased() {
        return new RecordErased(PERSON, REQUEST, List.of(KEY), ENDED.plus(Duration.ofSeconds(1)));
    }

    static ConfirmClearing confirm(String service) {
        return new ConfirmClearing(PERSON, REQUEST, service, ENDED.plus(Duration.ofSeconds(2)));
    }
}

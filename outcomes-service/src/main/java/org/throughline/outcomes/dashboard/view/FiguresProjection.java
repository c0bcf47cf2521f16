package org.throughline.outcomes.dashboard.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.timeline.domain.Dose;
import org.throughline.outcomes.timeline.domain.Dose.Standing;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.domain.TimelineFact.EpisodeClosed;
import org.throughline.outcomes.timeline.domain.TimelineFact.EpisodeReopened;
import org.throughline.outcomes.timeline.domain.TimelineFact.OfWeek;
import org.throughline.outcomes.timeline.domain.TimelineFact.ParticipantAdmitted;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReliableChangeDetected;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertAcknowledged;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertRaised;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertResolved;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionAttended;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionMissed;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/**
 * One row for each thing that is counted: an episode, a session of somebody, a week of an episode, an alert, a measure of
 * somebody. Each is fed by one stream, so what is said of it last is what it holds. Where somebody stands stays sealed.
 */
public final class FiguresProjection implements Projection<TimelineFact> {
    private static final String OWN_LOG = "outcomes";

    /** What a row counts. */
    enum Counted {
        EPISODE,
        SESSION,
        WEEK,
        ALERT,
        MEASURE
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "counted", "programme")),
                new IndexModel(Indexes.ascending("org", "counted", "episode", "at")),
                new IndexModel(Indexes.ascending("org", "counted", "subject", "at")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<TimelineFact> recorded) {
        return switch (recorded.event()) {
            case ParticipantAdmitted e ->
                List.of(episode(recorded, e.episodeId(), combine(set("programme", e.programme()), at(e.admittedAt()))));
            case EpisodeClosed e ->
                List.of(episode(
                        recorded,
                        e.episodeId(),
                        combine(set("closedAt", Date.from(e.closedAt())), set("type", e.type()))));
            case EpisodeReopened e ->
                List.of(episode(recorded, e.episodeId(), combine(unset("closedAt"), unset("type"))));
            case SessionAttended e -> List.of(session(recorded, e.episodeId(), e.start(), true));
            case SessionMissed e -> List.of(session(recorded, e.episodeId(), e.start(), false));
            case OfWeek e ->
                Dose.in(e)
                        .filter(dose -> dose.standing() != Standing.AT_RISK)
                        .map(dose -> week(recorded, dose))
                        .stream()
                        .toList();
            case SafetyAlertRaised _ -> List.of(row(recorded, Counted.ALERT, at(recorded.occurredAt())));
            case SafetyAlertAcknowledged _ ->
                List.of(row(recorded, Counted.ALERT, set("acknowledgedAt", Date.from(recorded.occurredAt()))));
            case SafetyAlertResolved _ ->
                List.of(row(recorded, Counted.ALERT, set("resolvedAt", Date.from(recorded.occurredAt()))));
            case ReliableChangeDetected _ ->
                List.of(row(
                        recorded,
                        Counted.MEASURE,
                        combine(
                                at(recorded.occurredAt()),
                                set(
                                        "fact",
                                        SealedField.of(recorded.stored(), OWN_LOG)
                                                .toDocument()))));
            case TimelineFact _ -> List.of();
        };
    }

    private static WriteModel<Document> episode(Recorded<TimelineFact> recorded, UUID episodeId, Bson change) {
        return row(recorded, Counted.EPISODE, combine(set("episode", episodeId.toString()), change));
    }

    private static WriteModel<Document> session(
            Recorded<TimelineFact> recorded, UUID episodeId, Instant start, boolean attended) {
        return row(
                recorded,
                Counted.SESSION,
                combine(set("episode", episodeId.toString()), at(start), set("attended", attended)));
    }

    /** A part of a week that did not reach its share counts for nothing. */
    private static WriteModel<Document> week(Recorded<TimelineFact> recorded, Dose dose) {
        return row(
                recorded,
                Counted.WEEK,
                combine(
                        set("episode", dose.episodeId().toString()),
                        at(midnight(dose.week())),
                        set("counts", dose.standing() != Standing.PARTIAL),
                        set("met", dose.standing() == Standing.MET)));
    }

    /** A day, where only days are compared. */
    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Bson at(Instant instant) {
        return set("at", Date.from(instant));
    }

    private static WriteModel<Document> row(Delivered<TimelineFact> delivered, Counted counted, Bson change) {
        return Guarded.upsert(
                eq("_id", delivered.stream()),
                delivered.position(),
                combine(
                        set("org", delivered.organisation()),
                        set("subject", delivered.subject()),
                        set("counted", counted.name()),
                        change));
    }

    /** Whoever's record was erased goes on to count, but for what is sealed. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<TimelineFact> erased) {
        return List.of();
    }
}

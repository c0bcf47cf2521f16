package org.throughline.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.ToldFacts;

/** Stands in for the other services: what they tell of one participant and one episode. */
public final class Told {
    private final ToldFacts facts;
    private final String organisation;
    private final UUID participant;

    public Told(Records records, UUID participant) {
        this(records, "north", participant);
    }

    Told(Records records, String organisation, UUID participant) {
        this.facts = new ToldFacts(records);
        this.organisation = organisation;
        this.participant = participant;
    }

    /** One fact in a stream; gives the position it has here. */
    public long tells(String type, String stream, Instant at, Map<String, ?> fields) {
        Map<String, Object> fact = new HashMap<>(fields);
        fact.put("participantId", participant);
        String service = type.substring(0, type.indexOf('.'));
        return facts.happens(new ToldFacts.Told(service, stream, type, organisation, participant, at), fact);
    }

    public long admits(UUID episode, Instant at) {
        return admits(episode, "adult-evening", at);
    }

    public long admits(UUID episode, String programme, Instant at) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("episodeId", episode);
        fields.put("programme", programme);
        fields.put("level", "2.1");
        fields.put("track", "evening");
        fields.put("facility", "main-street");
        fields.put("zone", "America/New_York");
        fields.put("admittedAt", at);
        fields.put("primaryClinician", "clinician-1");
        fields.put("adult", true);
        return tells("intake.participant-admitted.v1", "episode/" + episode, at, fields);
    }

    public long closes(UUID episode, Instant at) {
        return tells(
                "intake.episode-closed.v1",
                "episode/" + episode,
                at,
                Map.of("episodeId", episode, "type", "COMPLETED", "closedAt", at));
    }

    public long attends(UUID episode, UUID session, Instant start, int minutes) {
        return tells(
                "scheduling.session-attended.v1",
                attendance(session),
                start,
                Map.of(
                        "episodeId",
                        episode,
                        "sessionId",
                        session,
                        "kind",
                        "GROUP",
                        "start",
                        start,
                        "creditedMinutes",
                        minutes,
                        "status",
                        "PRESENT",
                        "lateEntry",
                        false));
    }

    public long misses(UUID episode, UUID session, Instant start) {
        return tells(
                "scheduling.session-missed.v1",
                attendance(session),
                start,
                Map.of("episodeId", episode, "sessionId", session, "kind", "GROUP", "start", start, "excused", false));
    }

    public long falls(UUID episode, LocalDate week, int minutes, Instant at) {
        return tells("scheduling.weekly-dose-short.v1", dose(week), at, dose(episode, week, minutes));
    }

    public long restates(UUID episode, LocalDate week, int minutes, boolean met, Instant at) {
        Map<String, Object> fields = dose(episode, week, minutes);
        fields.put("partial", false);
        fields.put("met", met);
        return tells("scheduling.dose-restated.v1", dose(week), at, fields);
    }

    private static Map<String, Object> dose(UUID episode, LocalDate week, int minutes) {
        return new HashMap<>(Map.of(
                "episodeId",
                episode,
                "week",
                week,
                "deliveredMinutes",
                minutes,
                "deliveredDays",
                minutes / 180,
                "requiredMinutes",
                540,
                "requiredDays",
                3));
    }

    private String dose(LocalDate week) {
        return "dose/" + participant + "/" + week;
    }

    private String attendance(UUID session) {
        return "attendance/" + session + "/" + participant;
    }
}

package org.throughline.treatmentplan.note.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Credentials;
import org.throughline.treatmentplan.note.domain.NoteCommand.AddAddendum;
import org.throughline.treatmentplan.note.domain.NoteCommand.CountersignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.LetCountersignaturePass;
import org.throughline.treatmentplan.note.domain.NoteCommand.MarkEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteCommand.ReckonSession;
import org.throughline.treatmentplan.note.domain.NoteCommand.RefileNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNotes;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteGroup;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.NoteEvent.Attendance;
import org.throughline.treatmentplan.note.domain.NoteEvent.CredentialTold;
import org.throughline.treatmentplan.note.domain.NoteEvent.GoalKnown;
import org.throughline.treatmentplan.note.domain.NoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.note.domain.NoteEvent.PlanKnown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GroupRefused;
import org.throughline.treatmentplan.note.domain.NoteRefusal.RefusedLine;
import org.throughline.treatmentplan.plan.domain.GoalText;

/**
 * The notes a request is about, and what they rest on.
 *
 * @param notes by id
 * @param parts people's parts in sessions
 * @param people whose episode each is, by its id
 * @param plans by id
 * @param credentials of clinicians by the id of their record
 */
public record Notes(
        Map<UUID, Note> notes,
        Map<Part, Documented> parts,
        Map<UUID, UUID> people,
        Map<UUID, Goals> plans,
        Map<UUID, Credentials> credentials) {
    /** Before anything was told. */
    public static final Notes NONE = new Notes(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Who in which session. */
    public record Part(UUID sessionId, UUID participantId) {}

    /**
     * How far a person's part in a session is documented.
     *
     * @param told how it went, as scheduling told last
     * @param due whether it was said by when the note is due
     * @param noteId the note about it
     */
    public record Documented(Optional<Attendance> told, boolean due, Optional<UUID> noteId) {
        static final Documented NOTHING = new Documented(Optional.empty(), false, Optional.empty());

        NoteMatch match() {
            return told.map(attendance -> switch (attendance) {
                        case NoteEvent.SessionAttended _ -> NoteMatch.MATCHED;
                        case NoteEvent.SessionMissed _ -> NoteMatch.CONTRADICTED;
                    })
                    .orElse(NoteMatch.UNMATCHED);
        }
    }

    /**
     * What a plan aims at.
     *
     * @param statements of its goals by id
     */
    public record Goals(UUID episodeId, Map<UUID, GoalText> statements) {
        public Goals {
            statements = Map.copyOf(statements);
        }
    }

    public Notes {
        notes = Map.copyOf(notes);
        parts = Map.copyOf(parts);
        people = Map.copyOf(people);
        plans = Map.copyOf(plans);
        credentials = Map.copyOf(credentials);
    }

    /** Grants or refuses a request. */
    public static Decision<NoteEvent, NoteRefusal> decide(Notes notes, NoteCommand command) {
        return switch (command) {
            case WriteNote c -> NoteWriting.write(notes, c);
            case WriteGroup c -> notes.together(c.notes(), NoteWriting::write);
            case SignNote c -> NoteSigning.sign(notes, c);
            case SignNotes c -> notes.together(c.notes(), NoteSigning::sign);
            case CountersignNote c -> NoteSigning.countersign(notes, c);
            case LetCountersignaturePass c -> NoteSigning.pass(notes, c);
            case AddAddendum c -> NoteKeeping.add(notes, c);
            case MarkEnteredInError c -> NoteKeeping.mark(notes, c);
            case RefileNote c -> NoteKeeping.refile(notes, c);
            case ReckonSession c -> NoteKeeping.reckon(notes, c);
        };
    }

    /** Applies one fact. */
    public static Notes evolve(Notes notes, NoteEvent event) {
        return NoteHistory.evolve(notes, event);
    }

    /** One rule for one of several. */
    @FunctionalInterface
    private interface Rule<C> {
        Decision<NoteEvent, NoteRefusal> decide(Notes notes, C command);
    }

    /** What is asked for together is done together or not at all; each line sees what those before it did. */
    private <C> Decision<NoteEvent, NoteRefusal> together(List<C> commands, Rule<C> rule) {
        Notes after = this;
        List<NoteEvent> events = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        for (int line = 0; line < commands.size(); line++) {
            switch (rule.decide(after, commands.get(line))) {
                case Decision.Accepted<NoteEvent, NoteRefusal>(List<NoteEvent> accepted) -> {
                    events.addAll(accepted);
                    for (NoteEvent event : accepted) {
                        after = evolve(after, event);
                    }
                }
                case Decision.Refused<NoteEvent, NoteRefusal>(NoteRefusal reason) ->
                    refused.add(new RefusedLine(line, reason));
            }
        }
        return refused.isEmpty() ? accept(events) : refuse(new GroupRefused(refused));
    }

    /** One of them, if it was written. */
    public Optional<Note> note(UUID noteId) {
        return Optional.ofNullable(notes.get(noteId));
    }

    Documented part(UUID sessionId, UUID participantId) {
        return parts.getOrDefault(new Part(sessionId, participantId), Documented.NOTHING);
    }

    /** The statements of an episode's goals by id; none where it has no plan yet. */
    Map<UUID, GoalText> goals(Optional<UUID> planId, UUID episodeId) {
        return planId.map(plans::get)
                .filter(goals -> goals.episodeId().equals(episodeId))
                .map(Goals::statements)
                .orElse(Map.of());
    }

    /** Whether a clinician had a valid credential at a moment, by the calendar each is told by. */
    boolean maySign(UUID clinicianId, Instant at) {
        return credentials.getOrDefault(clinicianId, Credentials.NONE).anyValidAt(at);
    }

    Notes with(Note note) {
        return new Notes(put(notes, note.written().noteId(), note), parts, people, plans, credentials);
    }

    Notes with(UUID sessionId, UUID participantId, Function<Documented, Documented> change) {
        Part part = new Part(sessionId, participantId);
        return new Notes(
                notes, put(parts, part, change.apply(part(sessionId, participantId))), people, plans, credentials);
    }

    Notes with(ParticipantAdmitted e) {
        return new Notes(notes, parts, put(people, e.episodeId(), e.participantId()), plans, credentials);
    }

    Notes with(PlanKnown e) {
        return new Notes(notes, parts, people, put(plans, e.planId(), new Goals(e.episodeId(), Map.of())), credentials);
    }

    Notes with(GoalKnown e) {
        Goals goals = plans.get(e.planId());
        if (goals == null) {
            throw new IllegalStateException("a goal of a plan nobody opened: " + e.planId());
        }
        Goals more = new Goals(goals.episodeId(), put(goals.statements(), e.goalId(), e.statement()));
        return new Notes(notes, parts, people, put(plans, e.planId(), more), credentials);
    }

    Notes with(CredentialTold e) {
        Credentials more =
                credentials.getOrDefault(e.clinicianId(), Credentials.NONE).with(e.credential(), e.zone());
        return new Notes(notes, parts, people, plans, put(credentials, e.clinicianId(), more));
    }

    private static <K, V> Map<K, V> put(Map<K, V> some, K key, V value) {
        Map<K, V> more = new HashMap<>(some);
        more.put(key, value);
        return more;
    }
}

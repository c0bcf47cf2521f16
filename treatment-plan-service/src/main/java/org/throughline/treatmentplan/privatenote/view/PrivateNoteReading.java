package org.throughline.treatmentplan.privatenote.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Receipt;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.privatenote.PrivateNoteCatalogue;
import org.throughline.treatmentplan.privatenote.PrivateNoteDeciding;
import org.throughline.treatmentplan.privatenote.domain.PrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.Own;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteDestroyed;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;

/** One note, folded from its own history by the rules that decide. What was destroyed is not found. */
public final class PrivateNoteReading {
    private final History<PrivateNoteEvent> history;

    /** Reads the log of this service. */
    public PrivateNoteReading(ServiceRuntime runtime) {
        this.history = runtime.history(PrivateNoteCatalogue.TYPES);
    }

    /**
     * A note there is.
     *
     * @param written what it says
     * @param version of its stream, which a command may insist on
     */
    public record Known(PrivateNote note, PrivateNoteWritten written, long version) {}

    /** One, if the organisation has it. */
    public Optional<Known> of(UUID noteId, String organisation) {
        List<Delivered<PrivateNoteEvent>> facts = history.of(PrivateNoteDeciding.note(noteId), organisation);
        PrivateNote note = PrivateNote.NONE;
        for (Delivered<PrivateNoteEvent> fact : facts) {
            note = fact instanceof Recorded<PrivateNoteEvent> recorded
                    ? PrivateNote.evolve(note, recorded.event())
                    : note;
        }
        PrivateNote found = note;
        return found.standing()
                .map(written ->
                        new Known(found, written, facts.getLast().stored().version()));
    }

    /**
     * A note there was.
     *
     * @param receipt what its author was told when they had it destroyed
     */
    public record Gone(PrivateNoteDestroyed fact, Receipt receipt) {}

    /** That one was destroyed, which can be read as long as the log is. */
    public Optional<Gone> destroyed(UUID noteId, String organisation) {
        return history.of(PrivateNoteDeciding.note(noteId), organisation).stream()
                .<Gone>mapMulti((delivered, found) -> {
                    if (delivered instanceof Recorded<PrivateNoteEvent> recorded
                            && recorded.event() instanceof PrivateNoteDestroyed fact) {
                        found.accept(new Gone(fact, receipt(recorded)));
                    }
                })
                .findFirst();
    }

    private static Receipt receipt(Recorded<PrivateNoteEvent> destroyed) {
        long version = destroyed.stored().version();
        return new Receipt(
                destroyed.streamName(), version, Map.of(destroyed.streamName(), version), destroyed.position());
    }

    /** What several say, read at once and in that order; what was destroyed is missing. */
    public List<PrivateNoteWritten> of(Collection<UUID> noteIds, String organisation) {
        List<String> streams = noteIds.stream().map(PrivateNoteDeciding::note).toList();
        Map<UUID, List<Own>> facts = history.events(streams, organisation, Optional.empty()).stream()
                .filter(Own.class::isInstance)
                .map(Own.class::cast)
                .collect(groupingBy(Own::noteId, LinkedHashMap::new, toList()));
        return noteIds.stream()
                .flatMap(id -> folded(facts.getOrDefault(id, List.of())).standing().stream())
                .toList();
    }

    /** Whether somebody treats here no more, as far as scheduling told of their credentials. */
    public boolean hasLeft(String staff, String organisation, Instant at) {
        UUID clinicianId = ClinicianStreams.clinicianId(staff);
        return folded(history.events(ClinicianStreams.told(clinicianId), organisation, Optional.empty()))
                .authorHasLeft(at);
    }

    private static PrivateNote folded(List<? extends PrivateNoteEvent> facts) {
        PrivateNote note = PrivateNote.NONE;
        for (PrivateNoteEvent fact : facts) {
            note = PrivateNote.evolve(note, fact);
        }
        return note;
    }
}

package org.throughline.treatmentplan.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Note;
import org.throughline.treatmentplan.note.domain.Note.EnteredInError;
import org.throughline.treatmentplan.note.domain.Note.Signed;
import org.throughline.treatmentplan.note.domain.NoteCommand;
import org.throughline.treatmentplan.note.domain.NoteCommand.CountersignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.LetCountersignaturePass;
import org.throughline.treatmentplan.note.domain.NoteCommand.MarkEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteMatch;
import org.throughline.treatmentplan.note.domain.NoteRefusal;
import org.throughline.treatmentplan.note.domain.Notes;
import org.throughline.treatmentplan.note.domain.Notes.Documented;

class NotePropertiesTest {
    private static final int STEPS = 80;
    private static final List<UUID> NOTES = List.of(NoteFixture.NOTE, NoteFixture.OTHER_NOTE, new UUID(6, 30));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_and_what_was_signed_never_changes(long seed) {
        Random random = new Random(seed);
        Scenario<NoteCommand, Notes, NoteEvent, NoteRefusal> notes =
                NoteFixture.person(NoteFixture.LICENSED, NoteFixture.SUPERVISOR_LICENSED);
        Instant now = NoteFixture.WRITTEN;
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(20)));
            Map<UUID, Note> before = notes.state().notes();
            notes = random.nextInt(6) == 0
                    ? reckoned(notes.given(random.nextBoolean() ? NoteFixture.ATTENDED : NoteFixture.MISSED))
                    : granted(notes, command(random, notes.state(), now));
            holds(before, notes.state());
        }
    }

    private static Scenario<NoteCommand, Notes, NoteEvent, NoteRefusal> reckoned(
            Scenario<NoteCommand, Notes, NoteEvent, NoteRefusal> notes) {
        return granted(notes, NoteFixture.reckon(part(notes.state()).noteId()));
    }

    private static Scenario<NoteCommand, Notes, NoteEvent, NoteRefusal> granted(
            Scenario<NoteCommand, Notes, NoteEvent, NoteRefusal> notes, NoteCommand command) {
        return Notes.decide(notes.state(), command)
                        instanceof Decision.Accepted<NoteEvent, NoteRefusal>(List<NoteEvent> events)
                ? notes.when(command).thenAccepted(events)
                : notes;
    }

    private static Documented part(Notes notes) {
        return notes.parts()
                .getOrDefault(
                        new Notes.Part(NoteFixture.SESSION, NoteFixture.PERSON),
                        new Documented(Optional.empty(), false, Optional.empty()));
    }

    private static void holds(Map<UUID, Note> before, Notes after) {
        before.forEach((id, note) -> {
            Note now = after.note(id).orElseThrow();
            if (note instanceof Signed) {
                assertThat(now.written().hash())
                        .as("what was signed")
                        .isEqualTo(note.written().hash());
            }
            if (note instanceof EnteredInError) {
                assertThat(now).as("an error stays one").isInstanceOf(EnteredInError.class);
            }
        });
        List<Note> live = after.notes().values().stream()
                .filter(note -> !(note instanceof EnteredInError))
                .toList();
        assertThat(live).as("one note about one part in a session").hasSizeLessThanOrEqualTo(1);
        Optional<NoteMatch> told = part(after).told().map(attendance -> switch (attendance) {
            case NoteEvent.SessionAttended _ -> NoteMatch.MATCHED;
            case NoteEvent.SessionMissed _ -> NoteMatch.CONTRADICTED;
        });
        assertThat(live)
                .allSatisfy(note -> assertThat(note.written().match())
                        .as("the match follows what was told")
                        .isEqualTo(told.orElse(NoteMatch.UNMATCHED)));
    }

    private static NoteCommand command(Random random, Notes notes, Instant now) {
        UUID note = NOTES.get(random.nextInt(NOTES.size()));
        String hash = notes.note(note).map(known -> known.written().hash()).orElseGet(NoteFixture::hash);
        return switch (random.nextInt(6)) {
            case 0, 1 -> write(random, note, now);
            case 2 ->
                new SignNote(
                        note,
                        hash,
                        "facilitator-a",
                        NoteFixture.FACILITATOR,
                        Role.GROUP_FACILITATOR,
                        NoteFixture.POLICY,
                        now);
            case 3 ->
                new CountersignNote(
                        note, hash, "clinician-b", NoteFixture.SUPERVISOR, Role.CLINICIAN, NoteFixture.POLICY, now);
            case 4 -> new LetCountersignaturePass(note, now);
            default ->
                new MarkEnteredInError(
                        note,
                        NoteFixture.PERSON,
                        Optional.of(NoteFixture.SESSION),
                        NoteFixture.WORDS,
                        random.nextInt(3) == 0 ? "facilitator-a" : "clinician-b",
                        Role.GROUP_FACILITATOR,
                        now);
        };
    }

    private static WriteNote write(Random random, UUID note, Instant now) {
        return NoteFixture.write(
                note,
                NoteFixture.writing(
                        NoteFixture.GROUP,
                        List.of(NoteFixture.GOAL),
                        List.of(),
                        random.nextInt(3) == 0 ? List.of() : List.of(new Text("words " + random.nextInt(5)))),
                "facilitator-a",
                now);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }
}

package org.throughline.treatmentplan.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.NoteMatch;
import org.throughline.treatmentplan.note.domain.Occasion;

class NoteGoldenTest {
    private static final UUID ID = new UUID(6, 21);
    private static final UUID OTHER = new UUID(6, 22);
    private static final List<Text> NONE = List.of();
    private static final List<Text> SOME = List.of(new Text("s"));
    private static final Text WORDS = new Text("w");
    private static final Occasion SESSION = new Occasion(Occasion.Kind.SESSION, List.of(ID), Instant.EPOCH);
    private static final NoteContent CONTENT = new NoteContent(SESSION, List.of(ID), NONE, NONE, WORDS, false);

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                new NoteDeciding().catalogue(),
                List.of(
                        NoteFixture.DRAFTED,
                        NoteFixture.MATCHED,
                        NoteFixture.CONFIRMED,
                        NoteFixture.SIGNED,
                        NoteFixture.COUNTERSIGNED,
                        NoteFixture.OVERDUE,
                        NoteFixture.ADDED,
                        NoteFixture.IN_ERROR,
                        NoteFixture.REFILED,
                        NoteFixture.TAKEN_OVER,
                        NoteFixture.DUE,
                        NoteFixture.DOCUMENTED,
                        NoteFixture.UNDOCUMENTED));
    }

    private static Written written(UUID note, UUID person, UUID episode, String author, NoteContent content) {
        return new Written(note, person, episode, author, Role.CLINICIAN, content, NoteMatch.MATCHED);
    }

    /** A signature is compared with it for ever, so it never changes for the same note. */
    @Test
    void the_same_note_has_the_same_hash_in_every_release() {
        assertThat(written(ID, ID, ID, "a", CONTENT).hash())
                .isEqualTo("000869e382d5c6be0feeee2b65daa4347ec2dd7f53fe1720058b6bfba8fe287c");
    }

    @Test
    void any_other_note_has_another_hash() {
        Occasion phone = new Occasion(Occasion.Kind.PHONE, List.of(), Instant.EPOCH);
        Occasion crisis = new Occasion(Occasion.Kind.CRISIS, List.of(), Instant.EPOCH);
        Occasion elsewhere = new Occasion(Occasion.Kind.SESSION, List.of(OTHER), Instant.EPOCH);
        Occasion later = new Occasion(Occasion.Kind.SESSION, List.of(ID), Instant.EPOCH.plusSeconds(1));
        Stream<Written> different = Stream.of(
                written(ID, ID, ID, "a", CONTENT),
                written(OTHER, ID, ID, "a", CONTENT),
                written(ID, OTHER, ID, "a", CONTENT),
                written(ID, ID, OTHER, "a", CONTENT),
                written(ID, ID, ID, "b", CONTENT),
                of(phone, List.of(ID), NONE, NONE, WORDS, false),
                of(crisis, List.of(ID), NONE, NONE, WORDS, false),
                of(elsewhere, List.of(ID), NONE, NONE, WORDS, false),
                of(later, List.of(ID), NONE, NONE, WORDS, false),
                of(SESSION, List.of(OTHER), NONE, NONE, WORDS, false),
                of(SESSION, List.of(), SOME, NONE, WORDS, false),
                of(SESSION, List.of(), NONE, SOME, WORDS, false),
                of(SESSION, List.of(ID), NONE, NONE, new Text("x"), false),
                of(SESSION, List.of(ID), NONE, NONE, WORDS, true));
        assertThat(different.map(Written::hash)).doesNotHaveDuplicates();
    }

    private static Written of(
            Occasion occasion,
            List<UUID> goals,
            List<Text> withoutGoal,
            List<Text> summary,
            Text text,
            boolean carriedForward) {
        return written(ID, ID, ID, "a", new NoteContent(occasion, goals, withoutGoal, summary, text, carriedForward));
    }
}

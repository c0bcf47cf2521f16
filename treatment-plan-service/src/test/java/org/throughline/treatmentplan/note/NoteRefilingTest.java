package org.throughline.treatmentplan.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.treatmentplan.note.NoteFixture.GROUP;
import static org.throughline.treatmentplan.note.NoteFixture.IN_ERROR;
import static org.throughline.treatmentplan.note.NoteFixture.NOTE;
import static org.throughline.treatmentplan.note.NoteFixture.OTHER_ADMITTED;
import static org.throughline.treatmentplan.note.NoteFixture.OTHER_EPISODE;
import static org.throughline.treatmentplan.note.NoteFixture.OTHER_NOTE;
import static org.throughline.treatmentplan.note.NoteFixture.OTHER_PERSON;
import static org.throughline.treatmentplan.note.NoteFixture.REASON;
import static org.throughline.treatmentplan.note.NoteFixture.REFILED;
import static org.throughline.treatmentplan.note.NoteFixture.SESSION;
import static org.throughline.treatmentplan.note.NoteFixture.SIGNED;
import static org.throughline.treatmentplan.note.NoteFixture.SIGNED_AT;
import static org.throughline.treatmentplan.note.NoteFixture.TAKEN_OVER;
import static org.throughline.treatmentplan.note.NoteFixture.UNDOCUMENTED;
import static org.throughline.treatmentplan.note.NoteFixture.WORDS;
import static org.throughline.treatmentplan.note.NoteFixture.draft;
import static org.throughline.treatmentplan.note.NoteFixture.mark;
import static org.throughline.treatmentplan.note.NoteFixture.refile;
import static org.throughline.treatmentplan.note.NoteFixture.write;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.note.domain.Note;
import org.throughline.treatmentplan.note.domain.NoteCommand.RefileNote;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteDrafted;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionDocumented;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionMissed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionWasMissed;

/** A note in the wrong record is marked there and written in the right one, in one act. */
class NoteRefilingTest {
    private static final NoteContent CONTENT =
            new NoteContent(GROUP, List.of(), List.of(REASON), List.of(), WORDS, false);
    private static final ServiceNoteDrafted DRAFTED = new ServiceNoteDrafted(
            OTHER_PERSON, OTHER_EPISODE, OTHER_NOTE, "facilitator-a", Role.GROUP_FACILITATOR, CONTENT, SIGNED_AT);
    private static final SessionDocumented DOCUMENTED = new SessionDocumented(OTHER_PERSON, SESSION, OTHER_NOTE);

    @Test
    void it_is_marked_in_one_record_and_written_in_the_other_each_naming_the_other_note() {
        var refiled = draft(SIGNED, OTHER_ADMITTED)
                .when(refile("facilitator-a"))
                .thenAccepted(IN_ERROR, UNDOCUMENTED, REFILED, DRAFTED, DOCUMENTED, TAKEN_OVER);
        assertThat(refiled.state().note(NOTE))
                .hasValueSatisfying(note -> assertThat(note)
                        .isInstanceOfSatisfying(
                                Note.EnteredInError.class,
                                mistake -> assertThat(mistake.refiledAs()).contains(OTHER_NOTE)));
        assertThat(refiled.state().note(OTHER_NOTE)).containsInstanceOf(Note.Draft.class);
        refiled.when(refile("facilitator-a")).thenRefused(new NoteIsInError(NOTE));
    }

    @Test
    void one_that_was_marked_before_is_written_in_the_right_record_still() {
        draft(OTHER_ADMITTED, IN_ERROR, UNDOCUMENTED)
                .when(refile("facilitator-a"))
                .thenAccepted(REFILED, DRAFTED, DOCUMENTED, TAKEN_OVER);
    }

    @Test
    void nothing_is_done_where_one_of_both_is_refused() {
        draft(OTHER_ADMITTED).when(refile("somebody")).thenRefused(new NotTheAuthor(NOTE));
        draft().when(refile("facilitator-a")).thenRefused(new EpisodeUnknown(OTHER_EPISODE));
        draft(OTHER_ADMITTED, new SessionMissed(OTHER_PERSON, OTHER_EPISODE, SESSION))
                .when(refile("facilitator-a"))
                .thenRefused(new SessionWasMissed(SESSION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefileNote(mark("facilitator-a", Role.GROUP_FACILITATOR), write()));
    }
}

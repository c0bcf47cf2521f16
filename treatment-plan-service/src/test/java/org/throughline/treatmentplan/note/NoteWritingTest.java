package org.throughline.treatmentplan.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.NoteCommand.ReckonSession;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteGroup;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.GoalKnown;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMatchChanged;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteDrafted;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionAttended;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionDocumented;
import org.throughline.treatmentplan.note.domain.NoteMatch;
import org.throughline.treatmentplan.note.domain.NoteRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.note.domain.NoteRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GoalOrReason;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GoalUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GroupRefused;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotYetHappened;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsSigned;
import org.throughline.treatmentplan.note.domain.NoteRefusal.OccasionDiffers;
import org.throughline.treatmentplan.note.domain.NoteRefusal.OtherNamed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.RefusedLine;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionHasNote;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionOfAnotherEpisode;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionWasMissed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.TextMissing;
import org.throughline.treatmentplan.note.domain.Notes;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.note.domain.Writing;

class NoteWritingTest {
    private static final UUID UNKNOWN = new UUID(66, 1);
    private static final Text NEW_WORDS = new Text("Another example.");

    private static Writing text(Text text) {
        return NoteFixture.writing(NoteFixture.GROUP, List.of(NoteFixture.GOAL), List.of(), List.of(text));
    }

    @Test
    void a_note_documents_an_attended_session_and_the_goal_it_served() {
        NoteFixture.person(NoteFixture.ATTENDED)
                .when(NoteFixture.write())
                .thenAccepted(NoteFixture.DRAFTED, NoteFixture.DOCUMENTED, NoteFixture.MATCHED)
                .when(NoteFixture.write())
                .thenNothingNew();
    }

    @Test
    void a_note_whose_attendance_was_not_told_is_kept_and_matched_when_it_is() {
        NoteFixture.person()
                .when(NoteFixture.write())
                .thenAccepted(NoteFixture.DRAFTED, NoteFixture.DOCUMENTED)
                .given(NoteFixture.ATTENDED)
                .when(NoteFixture.reckon(Optional.of(NoteFixture.NOTE)))
                .thenAccepted(NoteFixture.DUE, NoteFixture.MATCHED)
                .when(NoteFixture.reckon(Optional.of(NoteFixture.NOTE)))
                .thenNothingNew();
    }

    @Test
    void a_note_falls_due_when_somebody_took_part_and_once() {
        NoteFixture.person(NoteFixture.ATTENDED)
                .when(NoteFixture.reckon(Optional.empty()))
                .thenAccepted(NoteFixture.DUE)
                .when(NoteFixture.reckon(Optional.empty()))
                .thenNothingNew();
        NoteFixture.person(NoteFixture.MISSED)
                .when(NoteFixture.reckon(Optional.empty()))
                .thenNothingNew();
        NoteFixture.person().when(NoteFixture.reckon(Optional.empty())).thenNothingNew();
    }

    @Test
    void about_a_session_that_people_come_to_before_their_episode_no_note_is_due() {
        SessionAttended assessment = new SessionAttended(
                NoteFixture.PERSON,
                NoteFixture.EPISODE,
                NoteFixture.SESSION,
                "ASSESSMENT",
                NoteFixture.BEGAN,
                60,
                "PRESENT",
                "facilitator-a");
        NoteFixture.person(assessment)
                .when(NoteFixture.reckon(Optional.empty()))
                .thenNothingNew();
        NoteFixture.person(assessment)
                .when(NoteFixture.write())
                .thenAccepted(NoteFixture.DRAFTED, NoteFixture.DOCUMENTED, NoteFixture.MATCHED);
    }

    @Test
    void on_a_session_the_person_missed_no_note_is_written() {
        NoteFixture.person(NoteFixture.MISSED)
                .when(NoteFixture.write())
                .thenRefused(new SessionWasMissed(NoteFixture.SESSION));
        NoteFixture.person(NoteFixture.MISSED, NoteFixture.ATTENDED)
                .when(NoteFixture.write())
                .thenAccepted(NoteFixture.DRAFTED, NoteFixture.DOCUMENTED, NoteFixture.MATCHED);
    }

    @Test
    void an_absence_that_is_told_after_the_note_contradicts_it_until_it_is_corrected() {
        NoteFixture.draft(NoteFixture.DUE, NoteFixture.MISSED)
                .when(NoteFixture.reckon(Optional.of(NoteFixture.NOTE)))
                .thenAccepted(NoteFixture.CONTRADICTED)
                .given(NoteFixture.ATTENDED)
                .when(NoteFixture.reckon(Optional.of(NoteFixture.NOTE)))
                .thenAccepted(NoteFixture.MATCHED);
    }

    @Test
    void a_note_in_error_is_matched_no_more() {
        NoteFixture.draft(NoteFixture.DUE, NoteFixture.IN_ERROR, NoteFixture.UNDOCUMENTED, NoteFixture.MISSED)
                .when(NoteFixture.reckon(Optional.of(NoteFixture.NOTE)))
                .thenNothingNew();
    }

    @Test
    void a_session_attended_in_another_episode_belongs_there() {
        NoteFixture.person(NoteFixture.attended(NoteFixture.PERSON, UNKNOWN))
                .when(NoteFixture.write())
                .thenRefused(new SessionOfAnotherEpisode(NoteFixture.SESSION));
    }

    @Test
    void a_persons_part_in_a_session_has_one_note_until_that_was_an_error() {
        WriteNote another =
                NoteFixture.write(NoteFixture.OTHER_NOTE, text(NEW_WORDS), "clinician-b", NoteFixture.WRITTEN);
        NoteFixture.draft().when(another).thenRefused(new SessionHasNote(NoteFixture.SESSION));
        NoteContent content =
                new NoteContent(NoteFixture.GROUP, List.of(NoteFixture.GOAL), List.of(), List.of(), NEW_WORDS, false);
        NoteFixture.draft(NoteFixture.IN_ERROR, NoteFixture.UNDOCUMENTED)
                .when(another)
                .thenAccepted(
                        new ServiceNoteDrafted(
                                NoteFixture.PERSON,
                                NoteFixture.EPISODE,
                                NoteFixture.OTHER_NOTE,
                                "clinician-b",
                                Role.GROUP_FACILITATOR,
                                content,
                                NoteFixture.WRITTEN),
                        new SessionDocumented(NoteFixture.PERSON, NoteFixture.SESSION, NoteFixture.OTHER_NOTE),
                        new NoteMatchChanged(NoteFixture.PERSON, NoteFixture.OTHER_NOTE, NoteMatch.MATCHED));
    }

    @Test
    void a_contact_needs_no_attendance() {
        Writing call = NoteFixture.writing(
                NoteFixture.CALL, List.of(), List.of(NoteFixture.REASON), List.of(NoteFixture.WORDS));
        Scenario<?, Notes, NoteEvent, ?> called = NoteFixture.person()
                .when(NoteFixture.write(call))
                .thenAccepted(NoteFixture.drafted(new NoteContent(
                        NoteFixture.CALL,
                        List.of(),
                        List.of(NoteFixture.REASON),
                        List.of(),
                        NoteFixture.WORDS,
                        false)));
        assertThat(called.state().note(NoteFixture.NOTE).orElseThrow().written().match())
                .isEqualTo(NoteMatch.NOT_NEEDED);
    }

    @Test
    void what_is_to_come_is_not_documented() {
        Occasion later = new Occasion(Occasion.Kind.PHONE, List.of(), NoteFixture.WRITTEN.plusMillis(1));
        NoteFixture.person()
                .when(NoteFixture.write(
                        NoteFixture.writing(later, List.of(NoteFixture.GOAL), List.of(), List.of(NoteFixture.WORDS))))
                .thenRefused(new NotYetHappened(NoteFixture.NOTE));
    }

    @Test
    void a_note_is_linked_to_a_goal_of_the_plan_or_says_why_to_none() {
        List<Text> words = List.of(NoteFixture.WORDS);
        NoteFixture.person()
                .when(NoteFixture.write(NoteFixture.writing(NoteFixture.GROUP, List.of(), List.of(), words)))
                .thenRefused(new GoalOrReason(NoteFixture.NOTE));
        NoteFixture.person()
                .when(NoteFixture.write(NoteFixture.writing(
                        NoteFixture.GROUP, List.of(NoteFixture.GOAL), List.of(NoteFixture.REASON), words)))
                .thenRefused(new GoalOrReason(NoteFixture.NOTE));
        NoteFixture.person()
                .when(NoteFixture.write(
                        NoteFixture.writing(NoteFixture.GROUP, List.of(NoteFixture.GOAL, UNKNOWN), List.of(), words)))
                .thenRefused(new GoalUnknown(UNKNOWN));
    }

    @Test
    void goals_of_another_plan_are_none_of_this_note() {
        Scenario.of(new NoteDeciding())
                .given(
                        NoteFixture.ADMITTED,
                        new NoteEvent.PlanKnown(NoteFixture.PERSON, UNKNOWN, NoteFixture.PLAN),
                        NoteFixture.AIMED)
                .when(NoteFixture.write())
                .thenRefused(new GoalUnknown(NoteFixture.GOAL));
        assertThatIllegalStateException()
                .isThrownBy(() -> Notes.evolve(
                        Notes.NONE,
                        new GoalKnown(
                                NoteFixture.PERSON,
                                NoteFixture.PLAN,
                                NoteFixture.GOAL,
                                NoteFixture.AIMED.statement())));
    }

    @Test
    void of_an_episode_nobody_told_of_or_of_another_person_nothing_is_written() {
        Scenario.of(new NoteDeciding()).when(NoteFixture.write()).thenRefused(new EpisodeUnknown(NoteFixture.EPISODE));
        Scenario.of(new NoteDeciding())
                .given(new NoteEvent.ParticipantAdmitted(NoteFixture.OTHER_PERSON, NoteFixture.EPISODE))
                .when(NoteFixture.write())
                .thenRefused(new EpisodeOfAnother(NoteFixture.EPISODE));
    }

    @ParameterizedTest
    @CsvSource({"LATE,Came late", "LEFT_EARLY,Left early", "PRESENT,Took part"})
    void without_a_text_goal_and_attendance_are_carried_forward_and_marked_so(String status, String manner) {
        SessionAttended attended = new SessionAttended(
                NoteFixture.PERSON,
                NoteFixture.EPISODE,
                NoteFixture.SESSION,
                "GROUP",
                NoteFixture.BEGAN,
                165,
                status,
                "facilitator-a");
        NoteContent content = new NoteContent(
                NoteFixture.GROUP,
                List.of(NoteFixture.GOAL),
                List.of(),
                List.of(),
                new Text(manner + "; 165 minutes credited. Worked on: Get up in the morning"),
                true);
        NoteFixture.person(attended)
                .when(NoteFixture.write(
                        NoteFixture.writing(NoteFixture.GROUP, List.of(NoteFixture.GOAL), List.of(), List.of())))
                .thenAccepted(NoteFixture.drafted(content), NoteFixture.DOCUMENTED, NoteFixture.MATCHED)
                .when(NoteFixture.write())
                .thenAccepted(NoteFixture.DRAFTED);
    }

    @Test
    void without_a_goal_the_attendance_alone_is_carried_forward_and_without_attendance_nothing() {
        Writing empty = NoteFixture.writing(NoteFixture.GROUP, List.of(), List.of(NoteFixture.REASON), List.of());
        NoteFixture.person(NoteFixture.ATTENDED)
                .when(NoteFixture.write(empty))
                .thenAccepted(
                        NoteFixture.drafted(new NoteContent(
                                NoteFixture.GROUP,
                                List.of(),
                                List.of(NoteFixture.REASON),
                                List.of(),
                                new Text("Came late; 165 minutes credited."),
                                true)),
                        NoteFixture.DOCUMENTED,
                        NoteFixture.MATCHED);
        NoteFixture.person().when(NoteFixture.write(empty)).thenRefused(new TextMissing(NoteFixture.NOTE));
    }

    @Test
    void its_author_writes_a_draft_anew_and_nobody_else() {
        NoteFixture.draft()
                .when(NoteFixture.write(text(NEW_WORDS)))
                .thenAccepted(NoteFixture.drafted(new NoteContent(
                        NoteFixture.GROUP, List.of(NoteFixture.GOAL), List.of(), List.of(), NEW_WORDS, false)));
        NoteFixture.draft()
                .when(NoteFixture.write(NoteFixture.NOTE, text(NEW_WORDS), "clinician-b", NoteFixture.WRITTEN))
                .thenRefused(new NotTheAuthor(NoteFixture.NOTE));
        NoteFixture.draft()
                .when(NoteFixture.write(NoteFixture.writing(
                        NoteFixture.CALL, List.of(NoteFixture.GOAL), List.of(), List.of(NEW_WORDS))))
                .thenRefused(new OccasionDiffers(NoteFixture.NOTE));
    }

    @Test
    void what_was_signed_or_entered_in_error_is_not_written_anew() {
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.write(text(NEW_WORDS)))
                .thenRefused(new NoteIsSigned(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.IN_ERROR, NoteFixture.UNDOCUMENTED)
                .when(NoteFixture.write(text(NEW_WORDS)))
                .thenRefused(new NoteIsInError(NoteFixture.NOTE));
    }

    @ParameterizedTest
    @CsvSource({"Anna,anna said so", "José,JOSÉ said so", "Anna B.,with Anna B. it went well"})
    void another_members_name_is_a_warning_to_confirm(String name, String words) {
        Text text = new Text(words);
        NoteContent inText =
                new NoteContent(NoteFixture.GROUP, List.of(NoteFixture.GOAL), List.of(), List.of(), text, false);
        NoteFixture.person(NoteFixture.ATTENDED)
                .when(NoteFixture.write(NoteFixture.naming(name, List.of(), text, false)))
                .thenRefused(new OtherNamed(NoteFixture.NOTE));
        NoteFixture.person(NoteFixture.ATTENDED)
                .when(NoteFixture.write(NoteFixture.naming(name, List.of(text), NoteFixture.WORDS, false)))
                .thenRefused(new OtherNamed(NoteFixture.NOTE));
        NoteFixture.person(NoteFixture.ATTENDED)
                .when(NoteFixture.write(NoteFixture.naming(name, List.of(), text, true)))
                .thenAccepted(
                        NoteFixture.drafted(inText),
                        NoteFixture.DOCUMENTED,
                        NoteFixture.MATCHED,
                        NoteFixture.CONFIRMED);
        var unconfirmed = NoteFixture.person(
                NoteFixture.ATTENDED, NoteFixture.drafted(inText), NoteFixture.DOCUMENTED, NoteFixture.MATCHED);
        unconfirmed
                .when(NoteFixture.write(NoteFixture.naming(name, List.of(), text, true)))
                .thenAccepted(NoteFixture.CONFIRMED)
                .when(NoteFixture.write(NoteFixture.naming(name, List.of(), text, true)))
                .thenNothingNew();
    }

    @Test
    void a_name_within_another_word_is_none_and_nothing_is_confirmed_where_nobody_is_named() {
        Text text = new Text("An annatto tree");
        NoteContent content =
                new NoteContent(NoteFixture.GROUP, List.of(NoteFixture.GOAL), List.of(), List.of(), text, false);
        NoteFixture.person(NoteFixture.ATTENDED)
                .when(NoteFixture.write(NoteFixture.naming("Anna", List.of(), text, true)))
                .thenAccepted(NoteFixture.drafted(content), NoteFixture.DOCUMENTED, NoteFixture.MATCHED);
    }

    private static WriteNote ofOther(Writing writing) {
        return new WriteNote(
                NoteFixture.OTHER_NOTE,
                NoteFixture.OTHER_PERSON,
                NoteFixture.OTHER_EPISODE,
                Optional.empty(),
                writing,
                "facilitator-a",
                Role.GROUP_FACILITATOR,
                NoteFixture.WRITTEN);
    }

    private static Writing withoutGoal() {
        return NoteFixture.writing(
                NoteFixture.GROUP, List.of(), List.of(NoteFixture.REASON), List.of(NoteFixture.WORDS));
    }

    @Test
    void a_group_is_documented_at_once() {
        NoteContent content = new NoteContent(
                NoteFixture.GROUP, List.of(), List.of(NoteFixture.REASON), List.of(), NoteFixture.WORDS, false);
        NoteFixture.person(NoteFixture.OTHER_ADMITTED, NoteFixture.ATTENDED)
                .when(new WriteGroup(List.of(NoteFixture.write(), ofOther(withoutGoal()))))
                .thenAccepted(
                        NoteFixture.DRAFTED,
                        NoteFixture.DOCUMENTED,
                        NoteFixture.MATCHED,
                        new ServiceNoteDrafted(
                                NoteFixture.OTHER_PERSON,
                                NoteFixture.OTHER_EPISODE,
                                NoteFixture.OTHER_NOTE,
                                "facilitator-a",
                                Role.GROUP_FACILITATOR,
                                content,
                                NoteFixture.WRITTEN),
                        new SessionDocumented(NoteFixture.OTHER_PERSON, NoteFixture.SESSION, NoteFixture.OTHER_NOTE));
    }

    @Test
    void a_group_is_documented_whole_or_not_at_all_and_says_which_lines_speak_against_it() {
        NoteFixture.person(NoteFixture.OTHER_ADMITTED, NoteFixture.MISSED)
                .when(new WriteGroup(List.of(NoteFixture.write(), ofOther(withoutGoal()), ofThird())))
                .thenRefused(new GroupRefused(List.of(
                        new RefusedLine(0, new SessionWasMissed(NoteFixture.SESSION)),
                        new RefusedLine(2, new SessionHasNote(NoteFixture.SESSION)))));
    }

    /** The second person once more. */
    private static WriteNote ofThird() {
        WriteNote other = ofOther(withoutGoal());
        return new WriteNote(
                UNKNOWN,
                other.participantId(),
                other.episodeId(),
                other.planId(),
                other.writing(),
                other.author(),
                other.role(),
                other.requestedAt());
    }

    @Test
    void what_does_not_fit_the_history_of_a_note_is_a_defect() {
        Notes draft = NoteFixture.draft().state();
        for (NoteEvent misfit : List.of(NoteFixture.COUNTERSIGNED, NoteFixture.OVERDUE, NoteFixture.ADDED)) {
            assertThatIllegalStateException().isThrownBy(() -> Notes.evolve(draft, misfit));
        }
        Notes signed = NoteFixture.draft(NoteFixture.SIGNED).state();
        for (NoteEvent misfit : List.of(NoteFixture.DRAFTED, NoteFixture.SIGNED)) {
            assertThatIllegalStateException().isThrownBy(() -> Notes.evolve(signed, misfit));
        }
        Notes inError = NoteFixture.draft(NoteFixture.IN_ERROR).state();
        for (NoteEvent misfit : List.of(NoteFixture.IN_ERROR, NoteFixture.MATCHED, NoteFixture.CONFIRMED)) {
            assertThatIllegalStateException().isThrownBy(() -> Notes.evolve(inError, misfit));
        }
        assertThatIllegalStateException().isThrownBy(() -> Notes.evolve(Notes.NONE, NoteFixture.SIGNED));
    }

    @Test
    void a_note_nobody_reserved_the_session_for_is_left_as_it_is() {
        ReckonSession reckon = NoteFixture.reckon(Optional.of(NoteFixture.NOTE));
        NoteFixture.person(NoteFixture.DRAFTED, NoteFixture.ATTENDED, NoteFixture.DUE)
                .when(reckon)
                .thenNothingNew();
    }
}

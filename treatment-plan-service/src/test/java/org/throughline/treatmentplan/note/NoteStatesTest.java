package org.throughline.treatmentplan.note;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.note.domain.Note.Draft;
import org.throughline.treatmentplan.note.domain.Note.EnteredInError;
import org.throughline.treatmentplan.note.domain.Note.Signed;
import org.throughline.treatmentplan.note.domain.NoteCommand;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteMatch;
import org.throughline.treatmentplan.note.domain.NoteRefusal;
import org.throughline.treatmentplan.note.domain.Notes;

/** The page on the states of a note is what asking for everything in every state gives. */
class NoteStatesTest {
    private static final Path PAGE = Path.of("../docs/states/note.md");
    private static final String HEAD = """
            # States of a service note

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. The note
            is about a session; `Unwritten` is one that was attended, `Unmatched` a draft whose attendance was not told yet.
            Its author is not qualified to sign alone, so the signature awaits another.

            """;

    private static List<NoteEvent> after(List<NoteEvent> first, NoteEvent... more) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(
                                        NoteFixture.ADMITTED,
                                        NoteFixture.OTHER_ADMITTED,
                                        NoteFixture.PLANNED,
                                        NoteFixture.AIMED,
                                        NoteFixture.LICENSED,
                                        NoteFixture.SUPERVISOR_LICENSED),
                                first.stream()),
                        Stream.of(more))
                .toList();
    }

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        List<NoteEvent> draft =
                List.of(NoteFixture.ATTENDED, NoteFixture.DRAFTED, NoteFixture.DOCUMENTED, NoteFixture.MATCHED);
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<NoteCommand, Notes, NoteEvent, NoteRefusal>(
                                        new NoteDeciding(), NoteStatesTest::name)
                                .state(after(List.of(NoteFixture.ATTENDED)))
                                .state(after(List.of(NoteFixture.DRAFTED, NoteFixture.DOCUMENTED)))
                                .state(after(draft))
                                .state(after(draft, NoteFixture.SIGNED))
                                .state(after(draft, NoteFixture.SIGNED, NoteFixture.OVERDUE))
                                .state(after(draft, NoteFixture.SIGNED, NoteFixture.COUNTERSIGNED))
                                .state(after(draft, NoteFixture.IN_ERROR, NoteFixture.UNDOCUMENTED))
                                .command("written", NoteFixture.write())
                                .command("signed", NoteFixture.sign())
                                .command("countersigned", NoteFixture.countersign())
                                .command("time passed", NoteFixture.pass(NoteFixture.COUNTERSIGN_BY))
                                .command("added to", NoteFixture.add(NoteFixture.ADDENDUM))
                                .command("refiled", NoteFixture.refile("facilitator-a"))
                                .command("marked in error", NoteFixture.mark("facilitator-a", Role.GROUP_FACILITATOR))
                                .page());
    }

    private static String name(Notes notes) {
        return notes.note(NoteFixture.NOTE)
                .map(note -> switch (note) {
                    case Draft draft -> draft.written().match() == NoteMatch.UNMATCHED ? "Unmatched" : "Draft";
                    case EnteredInError _ -> "EnteredInError";
                    case Signed signed when signed.countersigning().by().isPresent() -> "Countersigned";
                    case Signed signed -> signed.countersigning().overdue() ? "Overdue" : "AwaitingCountersignature";
                })
                .orElse("Unwritten");
    }
}

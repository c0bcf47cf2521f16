package org.throughline.treatmentplan.note.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Text;

/**
 * What an author has written.
 *
 * @param goals of the person's plan that were worked on
 * @param withoutGoal why none was, if so; one text or none
 * @param summary of the whole group, if it was one; one text or none
 * @param text about this person; if there is none, it is made of goals and attendance
 * @param others by what the other members of the group are called
 * @param namesConfirmed whether the author says that a name of theirs belongs there
 */
public record Writing(
        Occasion occasion,
        List<UUID> goals,
        List<Text> withoutGoal,
        List<Text> summary,
        List<Text> text,
        List<MemberName> others,
        boolean namesConfirmed) {
    public Writing {
        goals = List.copyOf(goals);
        withoutGoal = List.copyOf(withoutGoal);
        summary = List.copyOf(summary);
        text = List.copyOf(text);
        others = List.copyOf(others);
        if (goals.size() > NoteContent.GOALS_MAX) {
            throw new IllegalArgumentException("a note is linked to at most " + NoteContent.GOALS_MAX + " goals");
        }
        if (withoutGoal.size() > 1 || summary.size() > 1 || text.size() > 1) {
            throw new IllegalArgumentException("one text each is enough");
        }
    }
}

package org.throughline.treatmentplan.note.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Text;

/**
 * What a note says of one person.
 *
 * @param goals of the person's plan that were worked on
 * @param withoutGoal why none was, if so; one text or none
 * @param summary of a group, the same in every member's note; one text or none
 * @param text about this person
 * @param carriedForward whether the text was made of goals and attendance, and nobody has written it anew
 */
public record NoteContent(
        Occasion occasion,
        List<UUID> goals,
        List<Text> withoutGoal,
        List<Text> summary,
        Text text,
        boolean carriedForward) {
    /** Most goals one note is linked to. */
    public static final int GOALS_MAX = 5;

    public NoteContent {
        goals = List.copyOf(goals);
        withoutGoal = List.copyOf(withoutGoal);
        summary = List.copyOf(summary);
    }
}

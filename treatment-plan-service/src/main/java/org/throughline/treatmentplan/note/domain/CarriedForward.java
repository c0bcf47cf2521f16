package org.throughline.treatmentplan.note.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionAttended;
import org.throughline.treatmentplan.plan.domain.GoalText;

/** What is known of a person's part in a session before anybody has written about it. */
final class CarriedForward {
    private CarriedForward() {}

    static Text text(SessionAttended attended, List<GoalText> goals) {
        String part = manner(attended.status()) + "; " + attended.creditedMinutes() + " minutes credited.";
        String aims = goals.stream().map(GoalText::value).collect(Collectors.joining("; "));
        return new Text(aims.isEmpty() ? part : part + " Worked on: " + aims);
    }

    private static String manner(String status) {
        return switch (status) {
            case "LATE" -> "Came late";
            case "LEFT_EARLY" -> "Left early";
            default -> "Took part";
        };
    }
}

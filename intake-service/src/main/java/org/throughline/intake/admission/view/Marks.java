package org.throughline.intake.admission.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.throughline.intake.admission.view.Presence.Span;

/** Reads what happened to an episode, in order, as the days on which somebody was there. */
final class Marks {
    private Marks() {}

    static Presence presence(List<Document> marks, ZoneId zone) {
        List<Span> spans = new ArrayList<>();
        List<Span> holds = new ArrayList<>();
        for (Document mark : marks) {
            switch (mark.getString("kind")) {
                case "OPENED" -> spans.add(new Span(day(mark, zone), Optional.empty()));
                case "CLOSED" -> end(spans, day(mark, zone));
                case "HELD" ->
                    holds.add(new Span(
                            LocalDate.parse(mark.getString("day")),
                            Optional.of(LocalDate.parse(mark.getString("until")).plusDays(1))));
                case "RESUMED" -> end(holds, LocalDate.parse(mark.getString("day")));
                default -> throw new IllegalStateException("a mark of a kind nobody makes");
            }
        }
        return new Presence(spans, holds);
    }

    private static LocalDate day(Document mark, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(mark.getLong("at")), zone);
    }

    /** A hold that was over by itself does not end later because somebody recorded the return later. */
    private static void end(List<Span> spans, LocalDate day) {
        Span last = spans.removeLast();
        LocalDate end = last.end().filter(known -> known.isBefore(day)).orElse(day);
        spans.add(new Span(last.from(), Optional.of(end)));
    }
}

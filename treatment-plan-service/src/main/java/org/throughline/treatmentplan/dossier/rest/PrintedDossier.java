package org.throughline.treatmentplan.dossier.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.throughline.treatmentplan.dossier.domain.Dossier;
import org.throughline.treatmentplan.dossier.domain.Fact;

/**
 * A dossier as it is printed: what each event says is a list of lines.
 *
 * @param dossier itself
 * @param decision the steps of the decision
 * @param inputs what it rested on
 * @param since what was recorded afterwards
 */
public record PrintedDossier(Dossier dossier, List<Printed> decision, List<Printed> inputs, List<Printed> since) {

    /** An event and what it says. */
    public record Printed(Fact fact, List<Line> lines, boolean unchanged) {}

    /** One thing an event says. */
    public record Line(String name, String value) {}

    static PrintedDossier of(Dossier dossier) {
        return new PrintedDossier(
                dossier,
                dossier.decision().stream().map(fact -> printed(fact, true)).toList(),
                dossier.inputs().stream()
                        .map(input -> printed(input.fact(), input.unchanged()))
                        .toList(),
                dossier.since().stream().map(fact -> printed(fact, true)).toList());
    }

    private static Printed printed(Fact fact, boolean unchanged) {
        List<Line> lines = new ArrayList<>();
        say("", fact.content(), lines);
        return new Printed(fact, lines, unchanged);
    }

    /** Names of what lies within something else are joined; a text that is wrapped alone needs no name of its own. */
    private static void say(String name, Object value, List<Line> lines) {
        switch (value) {
            case Map<?, ?> fields
            when fields.size() == 1 && fields.containsKey("value") ->
                lines.add(new Line(name, String.valueOf(fields.get("value"))));
            case Map<?, ?> fields ->
                fields.forEach((key, field) -> {
                    if (field != null) say(name.isEmpty() ? key.toString() : name + " " + key, field, lines);
                });
            case Collection<?> all -> {
                int number = 1;
                for (Object one : all) {
                    if (one != null) say(name + " " + number, one, lines);
                    number++;
                }
            }
            default -> lines.add(new Line(name, value.toString()));
        }
    }
}

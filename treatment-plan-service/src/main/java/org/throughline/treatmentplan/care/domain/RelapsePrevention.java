package org.throughline.treatmentplan.care.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.treatmentplan.domain.Text;

/**
 * What the participant watches for, does and whom they call. Each part has at least one entry.
 *
 * @param crisisLines whom they call in a crisis, at any hour; none in what was written down before they were asked for
 */
public record RelapsePrevention(
        List<Text> triggers, List<Text> warningSigns, List<Text> coping, List<Text> contacts, List<Text> crisisLines) {
    /** The crisis line of the United States, where nobody names another. */
    public static final List<Text> CRISIS_LINES =
            List.of(new Text("988 Suicide and Crisis Lifeline, by call or text at any hour; 911 in an emergency"));

    /** Most entries of one part; all parts together are at most one {@link Text}. */
    public static final int ENTRIES_MAX = 20;

    public RelapsePrevention {
        triggers = part(triggers);
        warningSigns = part(warningSigns);
        coping = part(coping);
        contacts = part(contacts);
        crisisLines = crisisLines.isEmpty() ? List.of() : part(crisisLines);
        Text _ = written(triggers, warningSigns, coping, contacts, crisisLines);
    }

    private static List<Text> part(List<Text> entries) {
        if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("each part of relapse prevention has 1 to " + ENTRIES_MAX + " entries");
        }
        return List.copyOf(entries);
    }

    /** As one text for those who carry the plan on. */
    public Text asText() {
        return written(triggers, warningSigns, coping, contacts, crisisLines);
    }

    private static Text written(
            List<Text> triggers,
            List<Text> warningSigns,
            List<Text> coping,
            List<Text> contacts,
            List<Text> crisisLines) {
        return new Text(line("Triggers", triggers)
                + line("Warning signs", warningSigns)
                + line("Coping", coping)
                + line("Contacts", contacts)
                + (crisisLines.isEmpty() ? "" : line("In a crisis", crisisLines)));
    }

    private static String line(String part, List<Text> entries) {
        return entries.stream().map(Text::value).collect(Collectors.joining("; ", part + ": ", "\n"));
    }
}

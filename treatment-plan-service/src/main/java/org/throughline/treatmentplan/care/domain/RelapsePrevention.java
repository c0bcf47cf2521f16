package org.throughline.treatmentplan.care.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.treatmentplan.domain.Text;

/** What the participant watches for, does and whom they call. Each part has at least one entry. */
public record RelapsePrevention(List<Text> triggers, List<Text> warningSigns, List<Text> coping, List<Text> contacts) {
    /** Most entries of one part; all parts together are at most one {@link Text}. */
    public static final int ENTRIES_MAX = 20;

    public RelapsePrevention {
        triggers = part(triggers);
        warningSigns = part(warningSigns);
        coping = part(coping);
        contacts = part(contacts);
        Text _ = written(triggers, warningSigns, coping, contacts);
    }

    private static List<Text> part(List<Text> entries) {
        if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("each part of relapse prevention has 1 to " + ENTRIES_MAX + " entries");
        }
        return List.copyOf(entries);
    }

    /** As one text for those who carry the plan on. */
    public Text asText() {
        return written(triggers, warningSigns, coping, contacts);
    }

    private static Text written(List<Text> triggers, List<Text> warningSigns, List<Text> coping, List<Text> contacts) {
        return new Text(line("Triggers", triggers)
                + line("Warning signs", warningSigns)
                + line("Coping", coping)
                + line("Contacts", contacts));
    }

    private static String line(String part, List<Text> entries) {
        return entries.stream().map(Text::value).collect(Collectors.joining("; ", part + ": ", "\n"));
    }
}

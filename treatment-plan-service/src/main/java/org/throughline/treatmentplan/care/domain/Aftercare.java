package org.throughline.treatmentplan.care.domain;

import java.util.List;
import org.throughline.treatmentplan.domain.Text;

/**
 * What is agreed for the time after discharge.
 *
 * @param substanceUse whether treatment was about substance use, which makes relapse prevention mandatory
 * @param alumniGroups groups of former participants to go to
 * @param ongoingCounselling who goes on counselling, and how often
 * @param relapsePrevention none or one
 */
public record Aftercare(
        boolean substanceUse,
        List<Text> alumniGroups,
        List<Text> ongoingCounselling,
        List<RelapsePrevention> relapsePrevention) {
    /** Most groups, and most counsellors. */
    public static final int ENTRIES_MAX = 8;

    /** Stands in the signed plan where no relapse prevention was agreed, so that the field is never empty. */
    public static final Text NO_RELAPSE_PREVENTION = new Text("No relapse prevention was agreed.");

    public Aftercare {
        alumniGroups = List.copyOf(alumniGroups);
        ongoingCounselling = List.copyOf(ongoingCounselling);
        relapsePrevention = List.copyOf(relapsePrevention);
        if (relapsePrevention.size() > 1) throw new IllegalArgumentException("one relapse prevention at most");
        if (alumniGroups.size() > ENTRIES_MAX || ongoingCounselling.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException(
                    "at most " + ENTRIES_MAX + " groups and " + ENTRIES_MAX + " counsellors");
        }
    }

    boolean empty() {
        return alumniGroups.isEmpty() && ongoingCounselling.isEmpty();
    }

    boolean lacksRelapsePrevention() {
        return substanceUse && relapsePrevention.isEmpty();
    }

    Text relapsePreventionText() {
        return relapsePrevention.stream()
                .map(RelapsePrevention::asText)
                .findFirst()
                .orElse(NO_RELAPSE_PREVENTION);
    }
}

package org.throughline.treatmentplan.plan.domain;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.throughline.treatmentplan.domain.Text;

/**
 * A measurable step: what is counted, how far it should come, by when.
 *
 * @param measure what is counted, in words
 * @param instrument code of the questionnaire that measures it, or {@link #NO_INSTRUMENT} when none does
 * @param targetScore the instrument's score to reach, or the count the measure names
 * @param targetDate by when
 */
public record Objective(Text measure, String instrument, int targetScore, LocalDate targetDate) {
    public static final String NO_INSTRUMENT = "NONE";

    private static final Pattern INSTRUMENT = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,29}");

    public Objective {
        if (!INSTRUMENT.matcher(instrument).matches()) throw new IllegalArgumentException("not an instrument's code");
        if (targetScore < 0) throw new IllegalArgumentException("scores are not negative");
    }
}

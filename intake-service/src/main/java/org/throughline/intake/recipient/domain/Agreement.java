package org.throughline.intake.recipient.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;

/**
 * Under which somebody may audit or evaluate (42 CFR 2.53).
 *
 * @param scope what may be looked at
 * @param classes the kinds of information that comes to; ALL where only the words bound it
 * @param programmes the programmes that comes to, by their codes; the whole organisation, if none is named
 * @param from when it begins
 * @param until when it ends, this moment excluded
 * @param custody how what was taken is kept
 * @param destroyBy by when it is destroyed
 */
public record Agreement(
        Text scope,
        List<DataClass> classes,
        List<String> programmes,
        Instant from,
        Instant until,
        Text custody,
        Instant destroyBy) {
    /** Programmes of one agreement. */
    public static final int PROGRAMMES_MAX = 20;

    public Agreement {
        classes = classes.stream().distinct().sorted().toList();
        programmes.forEach(Codes::required);
        programmes = Bounded.list(programmes.stream().distinct().sorted().toList(), PROGRAMMES_MAX);
    }
}

package org.throughline.intake.accounting.view;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LegalBasis;

/**
 * One line of an accounting. What a system asked for again and again, for one purpose, is one line (45 CFR 164.528(b)(3)).
 *
 * @param newest of the entries it stands for
 * @param first when it was disclosed, or the first time
 * @param last the same, or the last time
 * @param times how often
 * @param recipient who received it
 * @param address of theirs, or where they work; empty if nobody knows
 * @param basis by what right; none where there was none
 * @param purpose what for, by its code; empty if nobody said
 * @param information which kinds
 * @param description what was told, shortly
 */
public record Line(
        UUID newest,
        Instant first,
        Instant last,
        int times,
        String recipient,
        String address,
        Optional<LegalBasis> basis,
        String purpose,
        Set<InformationClass> information,
        String description) {
    public Line {
        information = Collections.unmodifiableSet(new TreeSet<>(information));
    }

    /** Whether a line says the same of another time. */
    boolean repeats(Line other) {
        return recipient.equals(other.recipient)
                && address.equals(other.address)
                && basis.equals(other.basis)
                && purpose.equals(other.purpose)
                && information.equals(other.information)
                && description.equals(other.description);
    }

    /** Both in one line; this is the newer. */
    Line with(Line older) {
        return new Line(
                newest,
                older.first,
                last,
                times + older.times,
                recipient,
                address,
                basis,
                purpose,
                information,
                description);
    }

    @Override
    public String toString() {
        return "Line[redacted]";
    }
}

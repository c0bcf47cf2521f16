package org.throughline.treatmentplan.care.domain;

import java.util.List;
import org.throughline.treatmentplan.domain.Text;

/**
 * What a level-of-care decision rests on.
 *
 * @param participantView what the participant thinks of it, in words
 * @param dissent what those of the team say who disagree, if any do
 * @param discrepancy why the levels differ; at least one reason if they do
 */
public record Grounds(
        DimensionRatings ratings,
        List<Citation> evidence,
        Text rationale,
        Text participantView,
        List<Text> dissent,
        List<DiscrepancyReason> discrepancy) {
    /** Most facts one decision rests on; each is a stream it reads. */
    public static final int EVIDENCE_MAX = 50;

    /** Most dissenting voices. */
    public static final int DISSENT_MAX = 5;

    public Grounds {
        evidence = List.copyOf(evidence);
        dissent = List.copyOf(dissent);
        discrepancy = List.copyOf(discrepancy);
        if (dissent.size() > DISSENT_MAX) throw new IllegalArgumentException("at most " + DISSENT_MAX + " dissents");
        if (evidence.size() > EVIDENCE_MAX) {
            throw new IllegalArgumentException("a decision rests on at most " + EVIDENCE_MAX + " facts");
        }
    }
}

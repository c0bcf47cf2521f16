package org.throughline.treatmentplan.specimen.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.treatmentplan.specimen.domain.Report.Finding;
import org.throughline.treatmentplan.specimen.domain.Report.Outcome;
import org.throughline.treatmentplan.specimen.domain.Report.Stage;

/** What all reports on a specimen come to. */
public enum Standing {
    /** Nothing was detected, or a confirmatory test found that it was not there. */
    NOT_DETECTED,
    /** Something could not be read. */
    INCONCLUSIVE,
    /** A quick test detected something, and no confirmatory one looked for it. Nothing may rest on it alone. */
    UNCONFIRMED,
    /** A confirmatory test detected something. */
    CONFIRMED;

    /**
     * Of several reports of one stage on an analyte the one made last counts, whenever it was recorded; of those made at one
     * time, the one recorded last. What could not be read takes nothing back.
     */
    static Standing of(List<Report> reports) {
        Map<String, Outcome> presumptive = new HashMap<>();
        Map<String, Outcome> confirmatory = new HashMap<>();
        for (Report report : reports.stream()
                .sorted(Comparator.comparing(Report::reportedAt))
                .toList()) {
            Map<String, Outcome> found = report.stage() == Stage.PRESUMPTIVE ? presumptive : confirmatory;
            for (Finding finding : report.findings()) {
                found.merge(
                        finding.analyte(), finding.outcome(), (before, now) -> now == Outcome.INVALID ? before : now);
            }
        }
        if (confirmatory.containsValue(Outcome.DETECTED)) {
            return CONFIRMED;
        }
        Map<String, Outcome> all = new HashMap<>(presumptive);
        confirmatory.forEach((analyte, outcome) -> {
            // What a confirmatory test could not read leaves open what the quick one said.
            if (outcome != Outcome.INVALID || presumptive.get(analyte) != Outcome.DETECTED) {
                all.put(analyte, outcome);
            }
        });
        if (all.containsValue(Outcome.DETECTED)) {
            return UNCONFIRMED;
        }
        return all.containsValue(Outcome.INVALID) ? INCONCLUSIVE : NOT_DETECTED;
    }

    /** Whether something was detected, surely or not. */
    public boolean detected() {
        return this == UNCONFIRMED || this == CONFIRMED;
    }
}

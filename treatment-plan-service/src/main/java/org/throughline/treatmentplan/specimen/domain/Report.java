package org.throughline.treatmentplan.specimen.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.throughline.treatmentplan.domain.Text;

/**
 * What somebody found in a specimen.
 *
 * @param stage how sure it is
 * @param findings by analyte, each once
 * @param laboratory who found it
 * @param reportedAt when they said so
 */
public record Report(Stage stage, List<Finding> findings, Text laboratory, Instant reportedAt) {
    /** How sure a report is. */
    public enum Stage {
        /** A quick test, which other substances can mislead. */
        PRESUMPTIVE,
        /** A test that tells one substance from the others. */
        CONFIRMATORY
    }

    /** What was found of one analyte. */
    public enum Outcome {
        DETECTED,
        NOT_DETECTED,
        /** The specimen could not be read. */
        INVALID
    }

    /** One analyte and what was found of it. */
    public record Finding(String analyte, Outcome outcome) {
        @Override
        public String toString() {
            return "Finding[redacted]";
        }
    }

    public Report {
        findings = List.copyOf(findings);
        if (findings.isEmpty() || findings.size() > Panel.ANALYTES_MAX) {
            throw new IllegalArgumentException("a report has 1 to " + Panel.ANALYTES_MAX + " findings");
        }
        if (new HashSet<>(findings.stream().map(Finding::analyte).toList()).size() < findings.size()) {
            throw new IllegalArgumentException("each analyte is named once");
        }
    }
}

package org.throughline.treatmentplan.privatenote.domain;

/** What 42 CFR 2.11 and 45 CFR 164.501 leave out of notes that are kept apart: it belongs in the record. */
public enum RecordMatter {
    /** When a session began or ended. */
    TIMES,
    /** How and how often somebody is treated. */
    MODALITY,
    MEDICATION,
    /** What a test came to. */
    RESULTS,
    /** A summary of diagnosis, function, plan, symptoms, prognosis or progress. */
    SUMMARY
}

package org.throughline.intake.domain;

/** What sort of information may, or may not, be disclosed. Codes, so that others can hold data against them. */
public enum DataClass {
    /** Who somebody is, and that they are known here. */
    IDENTITY,
    /** Which sessions they came to. */
    ATTENDANCE,
    /** Plans, reviews and levels of care. */
    PLAN,
    /** Signed notes of the ordinary record. */
    NOTES,
    /** Answers to questionnaires and what they come to. */
    SCORES,
    /** What is prescribed. */
    MEDICATION,
    /** The whole ordinary record; never the two kinds of notes that are kept apart. */
    ALL,
    /** Notes of the conversation, kept apart (42 CFR 2.11). */
    COUNSELLING_NOTES,
    /** Notes of the conversation, kept apart (45 CFR 164.501). */
    PSYCHOTHERAPY_NOTES;

    /** Whether it is kept apart from the ordinary record. */
    public boolean keptApart() {
        return this == COUNSELLING_NOTES || this == PSYCHOTHERAPY_NOTES;
    }
}

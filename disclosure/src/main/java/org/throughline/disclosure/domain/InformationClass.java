package org.throughline.disclosure.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is asked for, in the words a consent uses for the information it covers. */
public enum InformationClass {
    /** Who somebody is. */
    IDENTITY,
    /** Whether and when somebody is in treatment: referral, episodes, sessions, hours of care. */
    ATTENDANCE,
    /** The treatment plan, decisions about the level of care, discharge and aftercare. */
    PLAN,
    /** Notes of the ordinary record. */
    NOTES,
    /** Questionnaires and what they came to. */
    SCORES,
    /** Medication. */
    MEDICATION,
    /** Notes of the conversation, kept apart (42 CFR 2.11). */
    COUNSELLING_NOTES,
    /** Notes of the conversation, kept apart (45 CFR 164.501). */
    PSYCHOTHERAPY_NOTES;

    /** How a consent says that it covers everything; what is kept apart is not part of it. */
    public static final String ALL = "ALL";

    /** Whether no system is ever given it, and nobody in an emergency. */
    public boolean keptApart() {
        return this == COUNSELLING_NOTES || this == PSYCHOTHERAPY_NOTES;
    }

    /** All that a list of codes covers; what is kept apart by its own code only, and a code that is not known nothing. */
    static Set<InformationClass> covered(List<String> codes) {
        Set<InformationClass> covered = EnumSet.noneOf(InformationClass.class);
        for (InformationClass one : values()) {
            if (codes.contains(one.name()) || (!one.keptApart() && codes.contains(ALL))) {
                covered.add(one);
            }
        }
        return covered;
    }
}

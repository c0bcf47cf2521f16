package org.throughline.treatmentplan.privatenote.domain;

import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.Purpose;

/** Which law keeps a note apart. Each leaves on a consent to just its own kind. */
public enum PrivateNoteKind {
    /** Of counselling about the use of substances (42 CFR 2.11). */
    COUNSELLING(InformationClass.COUNSELLING_NOTES, Purpose.COUNSELLING_NOTES),
    /** Of psychotherapy (45 CFR 164.501). */
    PSYCHOTHERAPY(InformationClass.PSYCHOTHERAPY_NOTES, Purpose.PSYCHOTHERAPY_NOTES);

    private final InformationClass information;
    private final Purpose purpose;

    PrivateNoteKind(InformationClass information, Purpose purpose) {
        this.information = information;
        this.purpose = purpose;
    }

    /** How a consent names what such a note holds. */
    public InformationClass information() {
        return information;
    }

    /** What a consent to it is for. */
    public Purpose purpose() {
        return purpose;
    }
}

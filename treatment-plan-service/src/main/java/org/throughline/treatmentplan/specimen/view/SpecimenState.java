package org.throughline.treatmentplan.specimen.view;

/** How far a drug screen has come; what was found is not said here. */
public enum SpecimenState {
    /** It is to be taken. */
    ORDERED,
    /** It was taken, and nothing is known yet. */
    COLLECTED,
    /** Something is known. */
    RESULTED,
    /** The person says that it is not so, and nobody has looked again. */
    DISPUTED,
    /** It should not be in the record; hidden from every ordinary read. */
    ENTERED_IN_ERROR
}

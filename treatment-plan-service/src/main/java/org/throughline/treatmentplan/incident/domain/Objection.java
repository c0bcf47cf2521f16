package org.throughline.treatmentplan.incident.domain;

/** What is to be seen about the basis on which somebody outside was told. That they were is kept all the same. */
public enum Objection {
    /** The law knows no such basis; other ways remained. */
    NO_LAWFUL_BASIS,
    /** The basis is for incidents of another kind. */
    BASIS_DOES_NOT_COVER
}

package org.throughline.disclosure.domain;

/** What whoever discloses answers for, where a rule rests on it. */
public enum Assurance {
    /** It is the first report of the abuse or neglect of a child, and no answer to a later question about it. */
    INITIAL_REPORT,
    /** Nobody can be recognised by it, as 45 CFR 164.514(b) has it. */
    NOBODY_RECOGNISABLE
}

package org.throughline.intake.disclosure.view;

/** What came of a request from outside. */
public enum Outcome {
    DISCLOSED,
    REFUSED
}

package org.throughline.intake.disclosure.view;

/** How far the privacy officer has come with what was told although something spoke against it, or read in an emergency. */
public enum ReviewProgress {
    OPEN,
    CLOSED
}

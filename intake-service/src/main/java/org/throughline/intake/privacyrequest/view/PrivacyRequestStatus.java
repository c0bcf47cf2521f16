package org.throughline.intake.privacyrequest.view;

/** How far a demand has come. */
public enum PrivacyRequestStatus {
    OPEN,
    ANSWERED,
    /** Whose record it was about was erased. */
    ERASED
}

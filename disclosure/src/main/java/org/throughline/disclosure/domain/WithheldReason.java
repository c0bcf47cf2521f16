package org.throughline.disclosure.domain;

/**
 * Why something was withheld; for the ledger and the privacy officer, never for the one who asked. Of several consents the
 * one that came furthest in this order says why.
 */
public enum WithheldReason {
    /** Counselling and psychotherapy notes leave by a release of their own only. */
    KEPT_APART,
    /** The token states no purpose, or one that gives no right by itself. */
    PURPOSE_NOT_STATED,
    /** The client belongs to no registered recipient. */
    RECIPIENT_NOT_REGISTERED,
    /** The recipient's registration has ended. */
    RECIPIENT_ENDED,
    /** Nothing is known of such a participant: there is none, or it is another organisation's. */
    PARTICIPANT_UNKNOWN,
    /** The recipient is not known to treat the participant, and nothing else permits it. */
    NO_TREATING_RELATIONSHIP,
    /** No consent was ever given. */
    NO_CONSENT,
    /** No consent means this recipient, by name or by a class it is a registered member of. */
    RECIPIENT_NOT_COVERED,
    /** No consent to this recipient is for this purpose. */
    PURPOSE_NOT_COVERED,
    /** No consent covers this kind of information. */
    INFORMATION_NOT_COVERED,
    /** The consent has ended by itself. */
    CONSENT_ENDED,
    /** The consent was taken back. */
    CONSENT_REVOKED,
    /** The programme has agreed to withhold it. */
    RESTRICTED,
    /** It might have left, but there is nothing of the kind. */
    NOTHING_HELD
}

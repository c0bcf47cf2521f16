package org.throughline.intake.recipient.domain;

/** What a recipient is. Its name is also that of the class of all recipients of the kind. */
public enum RecipientKind {
    TREATING_PROVIDER,
    /** Pays for care. */
    PLAN,
    /** Works for the programme under an agreement (45 CFR 160.103, 42 CFR 2.11). */
    BUSINESS_ASSOCIATE_OR_QSO,
    /** Passes records on between its members (42 CFR 2.11); an exchange that is a business associate is none. */
    INTERMEDIARY,
    /** A court or another authority of criminal justice, such as probation or parole. */
    COURT,
    OTHER;

    /** Whether the privacy rules of 45 CFR 160 and 164 bind it. */
    public boolean boundByHipaa() {
        return this == TREATING_PROVIDER || this == PLAN || this == BUSINESS_ASSOCIATE_OR_QSO;
    }

    /** Whether a code names the class of all recipients of some kind. */
    public static boolean names(String code) {
        for (RecipientKind kind : values()) {
            if (kind.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}

package org.throughline.outcomes;

import org.throughline.platform.privacy.KeyKind;

/** The kinds of data key this service seals under. */
public final class OutcomesKeys {
    /** What belongs to one person's care. */
    public static final KeyKind CLINICAL = new KeyKind("clinical");

    /** Reservations, which hold ids only. */
    public static final KeyKind ORGANISATION = new KeyKind("organisation");

    private OutcomesKeys() {}
}

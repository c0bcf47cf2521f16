package org.throughline.intake;

import org.throughline.platform.privacy.KeyKind;

/** The kinds of data key that intake seals its events with; what lies under one key is erased together. */
public final class Compartments {
    /** Who a participant is. */
    public static final KeyKind IDENTITY = new KeyKind("identity");

    /** What was found, decided and permitted about a participant. */
    public static final KeyKind CLINICAL = new KeyKind("clinical");

    /** Facts about nobody or about several people. */
    public static final KeyKind ORGANISATION = new KeyKind("organisation");

    private Compartments() {}
}

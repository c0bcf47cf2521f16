package org.throughline.scheduling.calendar;

import org.throughline.platform.privacy.KeyKind;

/** What scheduling seals its facts under. */
public final class KeyKinds {
    /** What concerns one participant; erased with that person's key. */
    public static final KeyKind CLINICAL = new KeyKind("clinical");

    /** Who and where one participant is; erased with that person's key, and shown to no auditor. */
    public static final KeyKind IDENTITY = new KeyKind("identity");

    /** What concerns nobody or several; ids only. */
    public static final KeyKind ORGANISATION = new KeyKind("organisation");

    private KeyKinds() {}
}

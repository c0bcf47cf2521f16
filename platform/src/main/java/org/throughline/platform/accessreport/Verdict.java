package org.throughline.platform.accessreport;

import java.util.Collection;

/** Whether something is peculiar about a read; what cannot be known is not guessed. */
public enum Verdict {
    YES,
    NO,
    UNKNOWN;

    /** Of a read about several people: one is enough, and one that is not known leaves it open. */
    public static Verdict ofAny(Collection<Verdict> each) {
        if (each.contains(YES)) {
            return YES;
        }
        return each.contains(UNKNOWN) ? UNKNOWN : NO;
    }
}

package org.throughline.platform.eventlog;

import java.util.regex.Pattern;

/** The bounds of every name that stands in clear in the log: short, printable, without spaces, so never a sentence. */
final class Names {
    static final int LENGTH_MAX = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0," + (LENGTH_MAX - 1) + "}");

    private Names() {}

    static String checked(String what, String name) {
        // The name itself is not repeated in the message: a caller's mistake could have put a person's name there.
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " must match " + NAME.pattern());
        }
        return name;
    }
}

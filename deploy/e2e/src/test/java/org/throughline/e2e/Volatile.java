package org.throughline.e2e;

import java.util.regex.Pattern;

/** Ids, moments and positions differ from one answer to the next even if both say the same. */
final class Volatile {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}(\\.\\d+)?");
    private static final Pattern POSITION = Pattern.compile("\"position\":\\d+");

    private Volatile() {}

    static String without(String text) {
        String plain = MOMENT.matcher(ID.matcher(text).replaceAll("an-id")).replaceAll("a-moment");
        return POSITION.matcher(HASH.matcher(plain).replaceAll("a-hash")).replaceAll("\"position\":0");
    }
}

package org.throughline.outcomes.instrument.domain;

import java.util.regex.Pattern;

/** Codes of LOINC, which end with a check digit. */
final class Loinc {
    static final String SYSTEM = "http://loinc.org";

    private static final Pattern FORM = Pattern.compile("\\d{1,7}-\\d");

    private Loinc() {}

    /** Whether it is well formed and its check digit (mod 10) is right. */
    static boolean isCode(String code) {
        if (!FORM.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        String digits = new StringBuilder(code.replace("-", "")).reverse().toString();
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}

package org.throughline.intake.recipient.domain;

/** The ten digits of the national provider index; the last one checks the others (45 CFR 162.406). */
final class ProviderNumber {
    private static final int DIGITS = 10;

    /** What the prefix 80840 adds to the sum of the Luhn formula. */
    private static final int PREFIX_SUM = 24;

    private ProviderNumber() {}

    static boolean valid(String npi) {
        if (npi.length() != DIGITS || !npi.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < DIGITS; i++) {
            int digit = npi.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}

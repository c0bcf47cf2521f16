package org.throughline.intake.likeness.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The traits of a person as keyed hashes, made before the command.
 *
 * @param borne by which others find this person
 * @param sought by which this person finds others, with what it means
 * @param policy the numbers that hold
 */
public record PersonTokens(List<String> borne, Map<String, Likeness> sought, LikenessPolicy policy) {
    /** Of somebody of whom too little is known to find anybody. */
    public static final PersonTokens NONE = new PersonTokens(List.of(), Map.of(), LikenessPolicy.STANDARD);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");
    private static final int TOKENS_MAX = 20;

    public PersonTokens {
        borne = borne.stream().distinct().toList();
        sought = Map.copyOf(sought);
        if (borne.size() > TOKENS_MAX || sought.size() > TOKENS_MAX) {
            throw new IllegalArgumentException("a person has at most " + TOKENS_MAX + " tokens");
        }
        borne.forEach(PersonTokens::required);
        sought.keySet().forEach(PersonTokens::required);
    }

    private static void required(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("a token has 16 to 128 letters, digits, _ or -");
        }
    }
}

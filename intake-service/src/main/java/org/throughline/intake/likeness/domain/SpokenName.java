package org.throughline.intake.likeness.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.lang3.StringUtils;

/**
 * A name as it is compared: letters only, without accents, in capitals, of the given names the first.
 *
 * <p>How it sounds is told by Double Metaphone, once as written in English and once as it may be spoken elsewhere. Names
 * in other scripts are compared as written and have no sound.
 */
record SpokenName(String family, String given) {

    static SpokenName of(String family, String given) {
        return new SpokenName(letters(family), letters(first(given)));
    }

    private static String first(String given) {
        return given.strip().split("[\\s,]+", 2)[0];
    }

    private static String letters(String name) {
        return StringUtils.stripAccents(name).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    SpokenName swapped() {
        return new SpokenName(given, family);
    }

    String written() {
        return family + "|" + given;
    }

    /** Every way the whole name may sound; none, if one of its parts has no sound. */
    Set<String> sounds() {
        Set<String> sounds = new LinkedHashSet<>();
        List<String> ofGiven = given.isEmpty() ? List.of("") : sounds(given);
        for (String one : sounds(family)) {
            ofGiven.forEach(other -> sounds.add(one + "|" + other));
        }
        return sounds;
    }

    private static List<String> sounds(String part) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        return Stream.of(metaphone.doubleMetaphone(part), metaphone.doubleMetaphone(part, true))
                .map(StringUtils::trimToEmpty)
                .filter(sound -> !sound.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "SpokenName[redacted]";
    }
}

package org.throughline.treatmentplan.privatenote.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.treatmentplan.domain.Text;

/**
 * By which words it shows that a note holds what belongs in the record. They are found as whole words, in any case; a digit is
 * written {@code #}, and letters after digits are a word of their own. What they find is a warning: an author who quotes a
 * person may have to use any of them.
 *
 * @param words of each matter, in lower case
 */
public record RecordMatters(Map<RecordMatter, List<String>> words) {
    public RecordMatters {
        Map<RecordMatter, List<String>> kept = new EnumMap<>(RecordMatter.class);
        words.forEach((matter, some) ->
                kept.put(matter, some.stream().map(RecordMatters::plain).toList()));
        words = Map.copyOf(kept);
    }

    /** What of it a text holds; never which words. */
    public Set<RecordMatter> in(Text text) {
        String said = plain(text.value());
        Set<RecordMatter> found = EnumSet.noneOf(RecordMatter.class);
        words.forEach((matter, some) -> {
            if (some.stream().anyMatch(said::contains)) {
                found.add(matter);
            }
        });
        return found;
    }

    /** Words with one blank before and after each, so that none is found inside another. */
    private static String plain(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Nd}", "#")
                .replaceAll("(?<=#)(?=\\p{L})", " ")
                .replaceAll("[^\\p{L}#:]+", " ")
                .replaceAll(":(?!#)", " ");
        return " " + words.strip() + " ";
    }
}

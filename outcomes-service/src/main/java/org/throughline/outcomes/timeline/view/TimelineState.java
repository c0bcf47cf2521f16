package org.throughline.outcomes.timeline.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a timeline has come. Entries can arrive late, below a position that was already reached, so they are counted too:
 * two states are the same exactly if nothing was added between them.
 *
 * @param position of the last entry in this service's log; 0 where there is none
 * @param entries how many there are
 */
public record TimelineState(long position, long entries) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    /** The state a text stands for, if it is one. */
    public static Optional<TimelineState> of(String text) {
        Matcher state = TEXT.matcher(text);
        return state.matches()
                ? Optional.of(new TimelineState(Long.parseLong(state.group(1)), Long.parseLong(state.group(2))))
                : Optional.empty();
    }

    /** Says nothing but that it is another one than before. */
    @Override
    public String toString() {
        return position + "-" + entries;
    }
}

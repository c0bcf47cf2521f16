package org.throughline.platform.timer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.throughline.platform.eventlog.CommitId;

/**
 * One timer: a stream, what for, and when. A timer of this id has one effect, ever.
 *
 * @param stream the history it belongs to
 * @param purpose lower-case letters, digits and hyphens, starting with a letter, at most 60 characters
 * @param due in whole milliseconds, rounded up: a timer never fires before the moment it was set for, or what is decided by
 *     that moment would find it is not there yet
 */
public record TimerId(String stream, String purpose, Instant due) {
    private static final Pattern STREAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,199}");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    public TimerId {
        if (!STREAM.matcher(stream).matches()) {
            throw new IllegalArgumentException("the stream of a timer must match " + STREAM.pattern());
        }
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("the purpose of a timer must match " + PURPOSE.pattern());
        }
        due = roundedUp(due);
    }

    private static Instant roundedUp(Instant moment) {
        Instant cut = moment.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(moment) ? cut : cut.plusMillis(1);
    }

    /** The commit that firing this timer makes; the log stores a second one with the same id never. */
    public CommitId commitId() {
        return CommitId.derive("timer", stream, purpose, Long.toString(due.toEpochMilli()));
    }

    /** Id of its row; a bar stands in neither stream nor purpose. */
    String row() {
        return rowOfAll(stream, purpose) + "|" + due.toEpochMilli();
    }

    /** Id of the row that says from when on all timers of a purpose are called off. */
    static String rowOfAll(String stream, String purpose) {
        return stream + "|" + purpose;
    }
}

package org.throughline.scheduling.message.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a message says, and from whom it seems to come. Whoever reads it over a shoulder learns that somebody has an
 * appointment: it names neither programme nor place, kind, staff nor the participant.
 */
public final class MessageText {
    /** Under this a message is sent. */
    public static final String SENDER = "Appointments";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' h:mm a", Locale.ENGLISH);

    private MessageText() {}

    /** What is said of an appointment that begins at some time, which is told as clocks where the reader lives show it. */
    public static String of(Occasion occasion, Instant start, ZoneId zone) {
        String appointment = "an appointment on " + WHEN.format(start.atZone(zone));
        return switch (occasion) {
            case REMINDER -> "You have " + appointment + ".";
            case MOVED -> "An appointment of yours was moved. You now have " + appointment + ".";
            case CANCELLED -> "You had " + appointment + ". It does not take place.";
            case REPLACED -> "You have " + appointment + ". Somebody else will see you.";
        };
    }
}

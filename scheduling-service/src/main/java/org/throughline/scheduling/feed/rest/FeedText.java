package org.throughline.scheduling.feed.rest;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Slot;

/** Sessions as iCalendar (RFC 5545): when they are, under a word that says nothing, and neither where nor with whom. */
final class FeedText {
    private static final String SUMMARY = "Appointment";
    private static final String PRODUCT = "-//Calendar//EN";
    private static final Duration EVERY = Duration.ofHours(1);

    private FeedText() {}

    /** One entry of a calendar. */
    record Entry(UUID sessionId, Slot slot) {}

    static String of(List<Entry> entries, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setRefreshInterval(
                biweekly.util.Duration.builder().hours((int) EVERY.toHours()).build());
        entries.stream().map(entry -> event(entry, now)).forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Entry entry, Instant now) {
        VEvent event = new VEvent();
        event.setUid(entry.sessionId().toString());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(SUMMARY);
        event.setDateStart(Date.from(entry.slot().start()));
        event.setDateEnd(Date.from(entry.slot().end()));
        return event;
    }
}

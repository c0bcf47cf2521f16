package org.throughline.scheduling.feed.rest;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.access.AccessLog;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.Shown;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.agenda.view.AgendaFilter;
import org.throughline.scheduling.attendance.view.Participation;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.feed.rest.FeedText.Entry;
import org.throughline.scheduling.feed.view.Feeds;
import org.throughline.scheduling.feed.view.Feeds.Opened;

/**
 * Reads feeds. A calendar sends no token: the secret in the path is all it has, and opens one person's times and nothing
 * else, so this is no resource with roles. Whatever is wrong with a secret, the answer is the same.
 */
@ApplicationScoped
public class FeedRoute {
    static final String PATH = "/scheduling/v1/calendars/";

    private static final System.Logger LOGGER = System.getLogger(FeedRoute.class.getName());
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);

    /** Nine a day: more than anybody holds or has a place in. */
    private static final int ENTRIES_MAX = 2_000;

    private final View<Feeds> feeds;
    private final View<Agenda> agenda;
    private final View<Participations> participations;
    private final AccessLog accessLog;
    private final Clock clock;

    FeedRoute(
            View<Feeds> feeds,
            View<Agenda> agenda,
            View<Participations> participations,
            AccessLog accessLog,
            Clock clock) {
        this.feeds = feeds;
        this.agenda = agenda;
        this.participations = participations;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    void open(@Observes Router router) {
        router.get(PATH + ":secret").blockingHandler(this::answer, false);
    }

    /** What fails is not left to the server, which logs the address of a failed request, and with it the secret. */
    private void answer(RoutingContext context) {
        try {
            read(context);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, "a calendar feed failed: {0}", e.getClass());
            unavailable(context.response());
        }
    }

    private static void unavailable(HttpServerResponse response) {
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(UNAVAILABLE)
                    .putHeader("Retry-After", Long.toString(AGAIN_AFTER.toSeconds()))
                    .end();
        }
    }

    private void read(RoutingContext context) {
        HttpServerResponse response = context.response().putHeader("Cache-Control", "no-store");
        Optional<Opened> opened = Optional.ofNullable(context.pathParam("secret"))
                .flatMap(FeedSecret::of)
                .map(FeedSecret::hash)
                .flatMap(feeds.rows()::find);
        if (opened.isEmpty()) {
            response.setStatusCode(NOT_FOUND).end();
            return;
        }
        Instant now = clock.instant();
        String text = FeedText.of(entries(opened.get(), now), now);
        note(opened.get());
        response.setStatusCode(OK)
                .putHeader("Content-Type", "text/calendar; charset=utf-8")
                .end(text);
    }

    private List<Entry> entries(Opened of, Instant now) {
        Window window = new Window(now.minus(BACK), now.plus(AHEAD), Optional.empty(), Window.LIMIT_MAX);
        return switch (of.owner().kind()) {
            case PARTICIPANT ->
                participations
                        .rows()
                        .places(of.organisation(), UUID.fromString(of.owner().id()), window, ENTRIES_MAX)
                        .stream()
                        .flatMap(FeedRoute::entry)
                        .toList();
            case STAFF ->
                agenda
                        .rows()
                        .times(
                                of.organisation(),
                                AgendaFilter.heldBy(ClinicianId.of(of.owner().id())),
                                window,
                                ENTRIES_MAX)
                        .stream()
                        .map(session -> new Entry(session.sessionId(), session.slot()))
                        .toList();
        };
    }

    private static Stream<Entry> entry(Participation one) {
        return switch (one.content()) {
            case Participation.Shown shown ->
                shown.place().stream()
                        .map(place -> new Entry(one.sessionId(), new Slot(place.start(), place.minutes())));
            case Participation.Erased _ -> Stream.empty();
        };
    }

    /** Whoever had the secret was shown when a participant has sessions; of staff nobody's record is shown. */
    private void note(Opened of) {
        List<String> shown = switch (of.owner().kind()) {
            case PARTICIPANT -> List.of(of.owner().id());
            case STAFF -> List.<String>of();
        };
        Caller calendar =
                new Caller("calendar-feed", "calendar-feed", of.organisation(), Set.of(), Set.of(), Set.of(), "");
        accessLog.note(
                calendar, new Shown("calendar-feed", shown), UUID.randomUUID().toString());
    }
}

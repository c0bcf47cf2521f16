package org.throughline.scheduling.agenda.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.PageCut;
import org.throughline.scheduling.agenda.view.AgendaSession;
import org.throughline.scheduling.calendar.rest.Windows;

/**
 * A page of sessions.
 *
 * @param sessions earliest first
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgendaPage(
        List<SessionAnswer> sessions, @Nullable String next, Map<String, SourceFreshness> freshness) {

    /**
     * The page of a query that was given one more than it shows, if there are more.
     *
     * @param held how many places, by session
     */
    static AgendaPage of(
            List<AgendaSession> found, Map<UUID, Integer> held, int limit, Map<String, SourceFreshness> freshness) {
        PageCut<AgendaSession> cut = PageCut.of(found, limit);
        String next = cut.next(AgendaPage::after);
        List<SessionAnswer> shown = cut.shown().stream()
                .map(session -> SessionAnswer.of(session, held.getOrDefault(session.sessionId(), 0)))
                .toList();
        return new AgendaPage(shown, next, freshness);
    }

    private static String after(AgendaSession session) {
        return Windows.after(
                session.placement().slot().start(), session.sessionId().toString());
    }
}

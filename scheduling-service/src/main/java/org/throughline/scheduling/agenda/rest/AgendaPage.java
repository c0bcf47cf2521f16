package org.throughline.scheduling.agenda.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
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

    /** The page of a query that was given one more than it shows, if there are more. */
    static AgendaPage of(List<AgendaSession> found, int limit, Map<String, SourceFreshness> freshness) {
        PageCut<AgendaSession> cut = PageCut.of(found, limit);
        String next = cut.next(AgendaPage::after);
        return new AgendaPage(cut.shown().stream().map(SessionAnswer::of).toList(), next, freshness);
    }

    private static String after(AgendaSession session) {
        return Windows.after(
                session.placement().slot().start(), session.sessionId().toString());
    }
}

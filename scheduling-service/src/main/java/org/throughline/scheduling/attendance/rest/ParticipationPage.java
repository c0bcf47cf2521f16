package org.throughline.scheduling.attendance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.linked.OtherRecords;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.PageCut;
import org.throughline.scheduling.attendance.view.Participation;
import org.throughline.scheduling.calendar.rest.Windows;

/**
 * A page of a participant's sessions.
 *
 * @param sessions earliest first
 * @param next cursor of the page that follows; absent on the last
 * @param otherRecords of the same person, with sessions of their own; absent if the reader may read none
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipationPage(
        UUID participantId,
        List<ParticipationAnswer> sessions,
        @Nullable String next,
        @Nullable OtherRecords otherRecords,
        Map<String, SourceFreshness> freshness) {

    /** The page of a query that was given one more than it shows, if there are more. */
    static ParticipationPage of(
            UUID participantId,
            List<Participation> found,
            int limit,
            Optional<OtherRecords> others,
            Map<String, SourceFreshness> freshness) {
        PageCut<Participation> cut = PageCut.of(found, limit);
        String next = cut.next(last -> Windows.after(last.start(), last.id()));
        return new ParticipationPage(
                participantId,
                cut.shown().stream().map(ParticipationAnswer::of).toList(),
                next,
                others.orElse(null),
                freshness);
    }
}

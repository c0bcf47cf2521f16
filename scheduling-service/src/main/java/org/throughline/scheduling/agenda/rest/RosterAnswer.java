package org.throughline.scheduling.agenda.rest;

import java.util.List;
import java.util.Map;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.scheduling.attendance.rest.ParticipationAnswer;

/**
 * A session and who is in it.
 *
 * @param roster everybody who has or had a place in it or took part, as far as the view is
 * @param freshness how far the roster knows each service; the session is as recorded
 */
public record RosterAnswer(
        SessionAnswer session, List<ParticipationAnswer> roster, Map<String, SourceFreshness> freshness) {}

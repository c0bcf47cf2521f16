package org.throughline.scheduling.outreach.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.AttemptIsAhead;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.CaseIsClosed;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.CaseUnknown;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.ChannelTakesNoMessage;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.EpisodeUnknown;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.NobodyTried;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.TooManyAttempts;

/** What a refused fact about reaching out is answered with. */
final class OutreachProblems {
    private static final int STATE = 409;
    private static final int RULE = 422;

    private OutreachProblems() {}

    static Problem of(OutreachRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _, CaseUnknown _ -> Problems.unknown();
            case CaseIsClosed _ ->
                Problems.problem(STATE, "outreach-is-closed", "This case is over; read again which one is open");
            case AttemptIsAhead _ ->
                Problems.problem(RULE, "attempt-is-ahead", "Nobody has tried at a time that is yet to come");
            case ChannelTakesNoMessage _ ->
                Problems.problem(
                        RULE, "channel-takes-no-message", "No message may be left this way; say what came of it");
            case NobodyTried _ ->
                Problems.problem(
                        RULE, "nobody-tried", "Note how the participant was tried before saying what came of it");
            case TooManyAttempts _ ->
                Problems.problem(RULE, "too-many-attempts", "This case holds no more attempts; close it");
        };
    }
}

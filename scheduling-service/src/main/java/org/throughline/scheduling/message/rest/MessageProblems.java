package org.throughline.scheduling.message.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.message.domain.MessageRefusal.NothingAgreed;
import org.throughline.scheduling.message.domain.MessageRefusal.ParticipantHasDied;

/** What each refusal about messages to participants is over HTTP. */
final class MessageProblems {
    private MessageProblems() {}

    static Problem of(MessageRefusal refusal) {
        return switch (refusal) {
            case NothingAgreed _ ->
                Problems.problem(409, "messages-not-agreed", "The participant has not agreed to any messages");
            case ParticipantHasDied _ ->
                Problems.problem(409, "participant-died", "The participant has died; nobody is told any more");
        };
    }
}

package org.throughline.scheduling.reaction;

import java.time.Clock;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.attendance.AttendanceCatalogue;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.dose.DoseCatalogue;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.message.Channel;
import org.throughline.scheduling.message.Correspondences;
import org.throughline.scheduling.message.MessageCatalogue;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.policy.ProgrammeNumbers;

/** All that tells participants of their sessions. */
public final class MessageReactions {
    private MessageReactions() {}

    /**
     * Starts it.
     *
     * @param channel by which messages leave
     */
    public static void start(
            ServiceRuntime runtime,
            Decider<MessageCommand, MessageRefusal> messages,
            ProgrammeNumbers numbers,
            Channel channel,
            Clock clock) {
        Attendances attendances = new Attendances(runtime.history(AttendanceCatalogue.EVENTS));
        MessageTerms terms = new MessageTerms(new Episodes(runtime.history(DoseCatalogue.EVENTS)), numbers);
        Correspondences correspondences = new Correspondences(runtime);
        runtime.processors()
                .reaction(new WhenPlaceChangesThenTell(messages, attendances, terms), MessageCatalogue.EVENTS);
        runtime.processors()
                .reaction(
                        new WhenParticipantDiedThenTellNoMore(messages, correspondences, terms),
                        MessageCatalogue.EVENTS);
        runtime.processors()
                .timers(
                        new MessageTimers(terms),
                        MessageCatalogue.EVENTS,
                        new WhenMessageIsDueThenSend(messages, correspondences, attendances, terms, channel, clock));
    }
}

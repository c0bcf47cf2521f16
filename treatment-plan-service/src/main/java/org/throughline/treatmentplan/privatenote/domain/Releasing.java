package org.throughline.treatmentplan.privatenote.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.disclosure.domain.Act;
import org.throughline.disclosure.domain.Act.Telling;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.domain.Words;
import org.throughline.treatmentplan.domain.Text;

/**
 * To whom a note is to be given, by what right and by whom.
 *
 * @param recipientId the registered recipient; empty if it is none
 * @param grounds what is written down of it
 * @param client by which it is asked
 * @param actor who asks
 * @param director whether they answer for the record as a medical director, and may do so once the author has left
 * @param reason why it is not the author who does
 */
public record Releasing(
        LegalBasis basis,
        Channel channel,
        String recipientId,
        Map<Element, Words> grounds,
        String client,
        String actor,
        boolean director,
        Optional<Text> reason) {
    public Releasing {
        grounds = Collections.unmodifiableMap(new TreeMap<>(grounds));
    }

    /** The disclosure it would be: all of one note and nothing beside. */
    Act of(PrivateNoteEvent.PrivateNoteWritten note, PrivateNoteCommand.ReleasePrivateNote c) {
        return new Act(
                note.participantId(),
                Set.<UUID>of(note.episodeId()),
                Optional.of(basis),
                basis == LegalBasis.CONSENT ? Optional.of(note.kind().purpose()) : Optional.empty(),
                recipientId,
                Set.of(note.kind().information()),
                Question.UNBOUNDED,
                grounds,
                Set.of(),
                new Telling(channel, client, actor, false, c.requestedAt()));
    }
}

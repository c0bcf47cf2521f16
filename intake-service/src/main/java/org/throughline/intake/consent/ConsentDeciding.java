package org.throughline.intake.consent;

import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureCarriedConsent;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentCommand.EndWithEpisode;
import org.throughline.intake.consent.domain.ConsentCommand.LetTimePass;
import org.throughline.intake.consent.domain.ConsentCommand.LookAtAge;
import org.throughline.intake.consent.domain.ConsentCommand.RecordDeclined;
import org.throughline.intake.consent.domain.ConsentCommand.RecordFinalDisposition;
import org.throughline.intake.consent.domain.ConsentCommand.RecordRightsNotice;
import org.throughline.intake.consent.domain.ConsentCommand.ReviewSignature;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ClassSeen;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentDeclined;
import org.throughline.intake.consent.domain.ConsentEvent.OfConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PersonDescribedSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RecipientSeen;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.Consents;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Consents and notices of one participant as the platform runs them. */
public final class ConsentDeciding implements Deciding<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> {
    @Override
    public Class<ConsentCommand> commands() {
        return ConsentCommand.class;
    }

    @Override
    public Catalogue<ConsentEvent> catalogue() {
        return ConsentCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ConsentCommand command) {
        Streams own = Streams.of(StreamNames.consents(command.participantId()))
                .reading(StreamNames.participant(command.participantId()));
        return switch (command) {
            case CaptureConsent c -> own.reading(registers(c));
            case CaptureCarriedConsent c ->
                own.reading(registers(c.capture())).reading(StreamNames.referral(c.referralId()));
            case RevokeConsent _,
                    RecordFinalDisposition _,
                    EndWithEpisode _,
                    LetTimePass _,
                    LookAtAge _,
                    ReviewSignature _,
                    RecordDeclined _,
                    RecordRightsNotice _ -> own;
        };
    }

    private static String[] registers(CaptureConsent command) {
        return command.form().terms().recipients().stream()
                .map(ConsentDeciding::register)
                .toArray(String[]::new);
    }

    /** Where the register says of whom a form names; a text that is no id is the code of a class. */
    private static String register(String recipient) {
        try {
            return StreamNames.recipient(UUID.fromString(recipient));
        } catch (IllegalArgumentException e) {
            return StreamNames.recipientClass(recipient);
        }
    }

    @Override
    public ConsentState initial() {
        return ConsentState.NONE;
    }

    @Override
    public Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, ConsentCommand command) {
        return Consents.decide(state, command);
    }

    @Override
    public ConsentState evolve(ConsentState state, ConsentEvent event) {
        return ConsentState.evolve(state, event);
    }

    @Override
    public String streamOf(ConsentEvent event) {
        return switch (event) {
            case PersonDescribedSeen e -> StreamNames.referral(e.referralId());
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case RecipientSeen e -> StreamNames.recipient(e.recipientId());
            case ClassSeen e -> StreamNames.recipientClass(e.code());
            case OfConsent e -> StreamNames.consents(e.participantId());
            case ConsentDeclined e -> StreamNames.consents(e.participantId());
            case PrivacyNoticeDelivered e -> StreamNames.consents(e.participantId());
        };
    }
}

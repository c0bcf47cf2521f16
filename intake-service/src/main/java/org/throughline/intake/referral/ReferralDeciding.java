package org.throughline.intake.referral;

import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.DeclineReferral;
import org.throughline.intake.referral.domain.ReferralCommand.LogReferralContact;
import org.throughline.intake.referral.domain.ReferralCommand.MarkFirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReadmission;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RedirectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RetractReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReviewChange;
import org.throughline.intake.referral.domain.ReferralCommand.WithdrawReferral;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.OfReferral;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.Referrals;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/**
 * Referrals as the platform runs them. Each identifier is a stream of its own, so two referrals that arrive at the same
 * moment cannot both claim it; and so is everything persons are found alike by, so two acceptances cannot miss each other.
 */
public final class ReferralDeciding implements Deciding<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> {
    @Override
    public Class<ReferralCommand> commands() {
        return ReferralCommand.class;
    }

    @Override
    public Catalogue<ReferralEvent> catalogue() {
        return ReferralCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ReferralCommand command) {
        Streams referral = Streams.of(StreamNames.referral(command.referralId()));
        return switch (command) {
            case ReceiveReferral c ->
                referral.writing(PersonStreams.identifiers(c.person().tokens()))
                        .reading(PersonStreams.identifiers(c.person().mergedTokens()))
                        .reading(StreamNames.participant(c.participantId()))
                        .reading(PersonStreams.tokens(
                                c.person().likeness().sought().keySet()));
            case ReceiveReadmission c ->
                referral.reading(StreamNames.participant(c.readmission().participantId()));
            case CorrectReferral c ->
                referral.writing(PersonStreams.identifiers(c.person().tokens()))
                        .reading(PersonStreams.identifiers(c.person().mergedTokens()));
            case AcceptReferral c -> accepting(referral, c);
            case DeclineReferral _,
                    RedirectReferral _,
                    WithdrawReferral _,
                    RetractReferral _,
                    ReviewChange _,
                    MarkFirstContactOverdue _,
                    LogReferralContact _ -> referral;
        };
    }

    private static Streams accepting(Streams referral, AcceptReferral c) {
        UUID received = c.identification().meant().received();
        Streams person = PersonStreams.of(
                referral.writing(StreamNames.participant(c.participantId())),
                c.participantId(),
                c.identification().traces(),
                c.identification().others());
        return received.equals(c.participantId()) ? person : person.reading(StreamNames.participant(received));
    }

    @Override
    public Referral initial() {
        return Referral.NONE;
    }

    @Override
    public Decision<ReferralEvent, ReferralRefusal> decide(Referral state, ReferralCommand command) {
        return Referrals.decide(state, command);
    }

    @Override
    public Referral evolve(Referral state, ReferralEvent event) {
        return Referral.evolve(state, event);
    }

    @Override
    public String streamOf(ReferralEvent event) {
        return switch (event) {
            case OfReferral e -> StreamNames.referral(e.referralId());
            case PersonDetailsReceived e -> StreamNames.referral(e.referralId());
            case PersonEvent e -> PersonStreams.of(e);
        };
    }
}

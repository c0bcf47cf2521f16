package org.throughline.outcomes.invitation.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.assessment.domain.Invitation;
import org.throughline.outcomes.assessment.domain.Invitation.Given;
import org.throughline.outcomes.assessment.domain.Invitation.None;
import org.throughline.outcomes.assessment.domain.Invitation.Over;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.invitation.domain.InvitationCommand.DeclineInvitation;
import org.throughline.outcomes.invitation.domain.InvitationCommand.ExpireInvitation;
import org.throughline.outcomes.invitation.domain.InvitationCommand.Invite;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.ExpiryOutOfBounds;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentHasNoQuestions;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentIsRetired;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentUnknown;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationExists;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationIsOver;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationNotYetExpired;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationUnknown;
import org.throughline.platform.decider.Decision;

/** Inviting a person to answer an instrument. A link is answered once, and only while it is open. */
public final class Inviting {
    private Inviting() {}

    public static Decision<AssessmentEvent, InvitationRefusal> decide(
            Instruments instruments, Assessments state, InvitationCommand command) {
        return switch (command) {
            case Invite c -> invite(instruments.with(c.instrument(), state.shelf()), state.invitation(), c);
            case DeclineInvitation c -> decline(state.invitation(), c);
            case ExpireInvitation c -> expire(state.invitation(), c);
        };
    }

    private static Decision<AssessmentEvent, InvitationRefusal> invite(
            Instruments instruments, Invitation invitation, Invite c) {
        return switch (invitation) {
            case Given given -> repeated(given.invited(), c);
            case Over over -> repeated(over.invited(), c);
            case None _ -> begin(instruments, c);
        };
    }

    private static Decision<AssessmentEvent, InvitationRefusal> repeated(AssessmentInvited before, Invite c) {
        boolean same = before.participantId().equals(c.participantId())
                && before.tokenHash().equals(c.tokenHash())
                && Instruments.nameOf(before.instrument()).equals(Instruments.nameOf(c.instrument()));
        return same ? nothingNew() : refuse(new InvitationExists(c.invitationId()));
    }

    private static Decision<AssessmentEvent, InvitationRefusal> begin(Instruments instruments, Invite c) {
        Instant latest = c.requestedAt().plus(c.policy().openAtMost());
        if (!c.expiresAt().isAfter(c.requestedAt()) || c.expiresAt().isAfter(latest)) {
            return refuse(new ExpiryOutOfBounds(c.invitationId()));
        }
        List<InstrumentDefinition> versions = instruments.like(c.instrument());
        if (versions.isEmpty()) {
            return refuse(new InstrumentUnknown(c.invitationId()));
        }
        List<InstrumentDefinition> current = versions.stream()
                .filter(one -> instruments
                        .endOf(one)
                        .filter(end -> !end.isAfter(c.requestedAt()))
                        .isEmpty())
                .sorted(Comparator.comparingInt(InstrumentDefinition::version).reversed())
                .toList();
        if (current.isEmpty()) {
            return refuse(new InstrumentIsRetired(c.invitationId()));
        }
        return current.stream()
                .filter(Inviting::canBeAsked)
                .findFirst()
                .map(definition -> invited(definition, c))
                .orElseGet(() -> refuse(new InstrumentHasNoQuestions(c.invitationId())));
    }

    private static boolean canBeAsked(InstrumentDefinition definition) {
        return definition.items().stream().noneMatch(item -> item.text().isBlank());
    }

    private static Decision<AssessmentEvent, InvitationRefusal> invited(InstrumentDefinition definition, Invite c) {
        return accept(new AssessmentInvited(
                c.participantId(),
                c.invitationId(),
                definition.code(),
                definition.version(),
                c.point(),
                c.channel(),
                c.tokenHash(),
                c.expiresAt(),
                c.by(),
                c.requestedAt()));
    }

    private static Decision<AssessmentEvent, InvitationRefusal> decline(Invitation invitation, DeclineInvitation c) {
        return switch (invitation) {
            case Given given
            when isOf(given.invited(), c) ->
                given.isOpenAt(c.requestedAt())
                        ? accept(new AssessmentDeclined(c.participantId(), c.invitationId(), c.requestedAt()))
                        : refuse(new InvitationIsOver(c.invitationId()));
            case Over over
            when isOf(over.invited(), c) ->
                over.how() instanceof AssessmentDeclined
                        ? nothingNew()
                        : refuse(new InvitationIsOver(c.invitationId()));
            case Given _, Over _, None _ -> refuse(new InvitationUnknown(c.invitationId()));
        };
    }

    private static Decision<AssessmentEvent, InvitationRefusal> expire(Invitation invitation, ExpireInvitation c) {
        return switch (invitation) {
            case Given given
            when isOf(given.invited(), c) ->
                given.isOpenAt(c.requestedAt())
                        ? refuse(new InvitationNotYetExpired(
                                c.invitationId(), given.invited().expiresAt()))
                        : accept(new AssessmentInvitationExpired(c.participantId(), c.invitationId(), c.requestedAt()));
            case Over over when isOf(over.invited(), c) -> nothingNew();
            case Given _, Over _, None _ -> refuse(new InvitationUnknown(c.invitationId()));
        };
    }

    private static boolean isOf(AssessmentInvited invited, InvitationCommand c) {
        return invited.participantId().equals(c.participantId());
    }
}

package org.throughline.intake.referral;

import static org.throughline.intake.Compartments.IDENTITY;
import static org.throughline.intake.Compartments.ORGANISATION;

import org.throughline.intake.referral.domain.PersonEvent.CandidatesFound;
import org.throughline.intake.referral.domain.PersonEvent.DetailsChanged;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonEvent.IdentifierReleased;
import org.throughline.intake.referral.domain.PersonEvent.LinkSeen;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.TokenReleased;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.PersonEvent.UnlinkSeen;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.decider.EventType;

/** How facts about who people are are stored, whether a referral or staff gave rise to them. */
public final class PersonTypes {
    /** Revision 2: somebody may come without a referral. */
    public static final EventType<ParticipantRegistered> REGISTERED = EventType.internal(
                    "intake.participant-registered.v1", ParticipantRegistered.class, IDENTITY)
            .about(event -> event.participantId().toString())
            .revisedBy(json -> json);

    public static final EventType<IdentifierClaimed> CLAIMED =
            EventType.internal("intake.identifier-claimed.v1", IdentifierClaimed.class, ORGANISATION);

    public static final EventType<TokenBorne> BORNE =
            EventType.internal("intake.token-borne.v1", TokenBorne.class, ORGANISATION);

    public static final EventType<IdentifierReleased> UNCLAIMED =
            EventType.internal("intake.identifier-released.v1", IdentifierReleased.class, ORGANISATION);

    public static final EventType<TokenReleased> UNBORNE =
            EventType.internal("intake.token-released.v1", TokenReleased.class, ORGANISATION);

    /** It names several people, so it holds ids only and lies under the key of the organisation; so does the next. */
    public static final EventType<CandidatesFound> FOUND =
            EventType.internal("intake.candidates-found.v1", CandidatesFound.class, ORGANISATION);

    public static final EventType<ToldApart> TOLD_APART =
            EventType.internal("intake.told-apart.v1", ToldApart.class, ORGANISATION);

    static final EventType<LinkSeen> LINKED =
            EventType.told("intake.participants-linked.v1", LinkSeen.class, ORGANISATION);

    static final EventType<UnlinkSeen> UNLINKED =
            EventType.told("intake.participants-unlinked.v1", UnlinkSeen.class, ORGANISATION);

    /** A link as the survivor's stream tells it. */
    static final EventType<LinkSeen> TAKEN_IN =
            EventType.told("intake.duplicate-taken-in.v1", LinkSeen.class, IDENTITY);

    static final EventType<UnlinkSeen> GIVEN_BACK =
            EventType.told("intake.duplicate-given-back.v1", UnlinkSeen.class, IDENTITY);

    static final String DETAILS_RECORDED = "intake.participant-details-recorded.v1";
    static final String DETAILS_CHANGED = "intake.participant-details-changed.v1";

    static final EventType<DetailsRecorded> DETAILS = EventType.told(DETAILS_RECORDED, DetailsRecorded.class, IDENTITY);

    static final EventType<DetailsChanged> CHANGE = EventType.told(DETAILS_CHANGED, DetailsChanged.class, IDENTITY);

    private PersonTypes() {}
}

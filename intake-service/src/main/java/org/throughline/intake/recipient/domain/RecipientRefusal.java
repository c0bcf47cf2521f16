package org.throughline.intake.recipient.domain;

import java.util.UUID;

/** Why a request about a recipient is refused. */
public sealed interface RecipientRefusal {
    record RecipientUnknown(UUID recipientId) implements RecipientRefusal {}

    /** Whoever signs in by it is another recipient. */
    record ClientIdTaken(String clientId) implements RecipientRefusal {}

    /** It was described anew since the caller looked. */
    record RecipientChanged(UUID recipientId) implements RecipientRefusal {}

    /** Not one of those the national index gives out: its check digit is wrong. */
    record ProviderNumberInvalid(UUID recipientId) implements RecipientRefusal {}

    /** The code is that of a kind, which names a class already. */
    record ClassNameReserved(String code) implements RecipientRefusal {}

    /** Only an intermediary passes records on. */
    record MembersOfNoIntermediary(UUID recipientId) implements RecipientRefusal {}

    /** A member is a registered recipient, and no intermediary is its own. */
    record MemberUnknown(UUID memberId) implements RecipientRefusal {}

    /** An agreement that is over before it begins, or whose data would be destroyed before it ends. */
    record AgreementImpossible(UUID recipientId) implements RecipientRefusal {}

    /** It never had an agreement that began then. */
    record AgreementUnknown(UUID recipientId) implements RecipientRefusal {}

    /** Nothing was taken before the agreement began, and nothing is destroyed ahead of time. */
    record DestructionTimeImpossible(UUID recipientId) implements RecipientRefusal {}

    /** More could be read under the agreement after what is certified. */
    record AgreementInForce(UUID recipientId) implements RecipientRefusal {}

    /** Another certificate is recorded for the agreement. */
    record DestructionRecorded(UUID recipientId) implements RecipientRefusal {}
}

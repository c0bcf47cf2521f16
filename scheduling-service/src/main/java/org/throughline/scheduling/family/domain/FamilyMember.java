package org.throughline.scheduling.family.domain;

import java.util.UUID;

/**
 * Somebody who comes to a session because of a participant.
 *
 * @param memberId of this person in this session; another session has another
 */
public record FamilyMember(UUID participantId, UUID sessionId, UUID memberId) {}

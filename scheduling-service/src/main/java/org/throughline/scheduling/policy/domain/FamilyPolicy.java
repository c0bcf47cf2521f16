package org.throughline.scheduling.policy.domain;

/**
 * How families take part.
 *
 * @param version of the policy
 * @param withoutParticipant whether a family may come to a session in which the participant has no place
 */
public record FamilyPolicy(String version, boolean withoutParticipant) {}

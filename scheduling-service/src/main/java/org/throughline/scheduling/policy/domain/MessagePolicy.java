package org.throughline.scheduling.policy.domain;

/**
 * When participants are told of their sessions.
 *
 * @param version of the policy
 * @param reminderHours before a session its participants are reminded
 * @param quietFromHour hour of the evening from which on nobody is sent anything, 12 to 24
 * @param quietUntilHour hour of the morning until which nobody is sent anything, 0 to 12
 */
public record MessagePolicy(String version, int reminderHours, int quietFromHour, int quietUntilHour) {
    public MessagePolicy {
        if (reminderHours < 1) {
            throw new IllegalArgumentException("nobody is reminded of what has begun");
        }
        if (quietFromHour < 12 || quietFromHour > 24 || quietUntilHour < 0 || quietUntilHour > 12) {
            throw new IllegalArgumentException("quiet hours last from an evening to a morning");
        }
        if (quietFromHour == quietUntilHour) {
            throw new IllegalArgumentException("quiet hours end");
        }
    }
}

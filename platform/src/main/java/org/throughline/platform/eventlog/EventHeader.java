package org.throughline.platform.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored in clear about an event besides its stream, id and type: a closed list.
 *
 * <p>Ids only. No free text, label or client string can be added; what has meaning is sealed. It is still handled as
 * health information, since a pseudonym points to a person.
 *
 * @param organisation the organisation whose record this is
 * @param subject the one person the event is about, by random id; absent when it is about nobody or several
 * @param occurredAt when it happened in the world, cut to milliseconds
 * @param actor who caused it, by opaque id
 * @param correlation groups everything one request from outside set off
 * @param causation id of the event that caused this one, absent when a person did
 * @param key opaque id of the data key that seals the payload
 * @param policy version of the rules the decision was made under, absent where no rule applied
 * @param origin where it was recorded first, if another service told it; absent for an own decision
 */
public record EventHeader(
        String organisation,
        @Nullable String subject,
        Instant occurredAt,
        String actor,
        String correlation,
        @Nullable String causation,
        String key,
        @Nullable String policy,
        @Nullable Origin origin) {

    public EventHeader {
        Names.checked("organisation", organisation);
        Names.checked("actor", actor);
        Names.checked("correlation", correlation);
        Names.checked("key", key);
        if (subject != null) {
            Names.checked("subject", subject);
        }
        if (causation != null) {
            Names.checked("causation", causation);
        }
        if (policy != null) {
            Names.checked("policy", policy);
        }
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The header of an event this service decided itself. */
    public EventHeader(
            String organisation,
            @Nullable String subject,
            Instant occurredAt,
            String actor,
            String correlation,
            @Nullable String causation,
            String key,
            @Nullable String policy) {
        this(organisation, subject, occurredAt, actor, correlation, causation, key, policy, null);
    }

    /** The same header for the log of a service that is told the event. */
    public EventHeader toldFrom(Origin told) {
        return new EventHeader(organisation, subject, occurredAt, actor, correlation, causation, key, policy, told);
    }
}

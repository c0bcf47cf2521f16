package org.throughline.intake.referral.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.CommandEdge;

/**
 * Tells a sender's repeat from a new referral.
 *
 * <p>By the {@code Idempotency-Key}; else by the identifier the sender gave the request, or {@code If-None-Exist}; else
 * the same sender saying the same again within a day is repeating itself, as interfaces do when an answer is lost.
 */
@RequestScoped
class Repeats {
    private static final Duration SAME_WITHIN = Duration.ofHours(24);
    private static final String OPERATION = "POST referrals";
    private static final String POLICY = "referral-2026-1";

    private final CommandEdge edge;
    private final HttpHeaders headers;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Repeats(
            CommandEdge edge,
            HttpHeaders headers,
            ServiceRuntime runtime,
            CurrentCaller caller,
            ObjectMapper json,
            Clock clock) {
        this.edge = edge;
        this.headers = headers;
        this.runtime = runtime;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The envelope of a referral.
     *
     * @param senderKey the identifier the sender gave it; empty when it gave none
     */
    Envelope envelope(ReferralRequest request, String senderKey) {
        if (headers.getHeaderString("Idempotency-Key") != null) {
            return edge.envelope(OPERATION, request, POLICY);
        }
        Optional<String> given = Optional.of(senderKey)
                .filter(key -> !key.isBlank())
                .or(() -> Optional.ofNullable(headers.getHeaderString("If-None-Exist")));
        return given.map(key -> edge.envelope(OPERATION, "given:" + sender() + key, request, POLICY))
                .orElseGet(() -> byWhatItSays(request));
    }

    /** Days begin anew, so what was said late yesterday is looked for under yesterday. */
    private Envelope byWhatItSays(ReferralRequest request) {
        Instant now = clock.instant();
        Envelope yesterday = saidOn(now.minus(SAME_WITHIN), request);
        return runtime.records()
                .log()
                .find(yesterday.request().commit())
                .filter(found -> found.at().plus(SAME_WITHIN).isAfter(now))
                .map(_ -> yesterday)
                .orElseGet(() -> saidOn(now, request));
    }

    private Envelope saidOn(Instant day, ReferralRequest request) {
        long number = Duration.between(Instant.EPOCH, day).toDays();
        try {
            String key = "said:" + sender() + number + "\n" + json.writeValueAsString(request);
            return edge.envelope(OPERATION, key, request, POLICY);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read cannot be written", e.getCause());
        }
    }

    private String sender() {
        return caller.get().subject() + "\n";
    }
}

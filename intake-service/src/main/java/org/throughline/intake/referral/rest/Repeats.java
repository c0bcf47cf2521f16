package org.throughline.intake.referral.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.policy.IntakeNumbers;
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

    private final CommandEdge edge;
    private final HttpHeaders headers;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final IntakeNumbers numbers;
    private final Clock clock;

    Repeats(
            CommandEdge edge,
            HttpHeaders headers,
            ServiceRuntime runtime,
            CurrentCaller caller,
            ObjectMapper json,
            IntakeNumbers numbers,
            Clock clock) {
        this.edge = edge;
        this.headers = headers;
        this.runtime = runtime;
        this.caller = caller;
        this.json = json;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * A referral as it came in.
     *
     * @param envelope of the request
     * @param names from which the ids of what it creates are made
     * @param identified whether the sender gave it an identifier, by which a changed one is known again
     */
    record Sent(Envelope envelope, Envelope names, boolean identified) {}

    /**
     * How a referral is known again.
     *
     * @param senderKey the identifier the sender gave it; empty when it gave none
     */
    Sent sent(ReferralRequest request, String senderKey) {
        Optional<Envelope> given =
                given(senderKey).map(key -> edge.envelope(OPERATION, key, request, numbers.version()));
        if (keyed()) {
            Envelope envelope = edge.envelope(OPERATION, request, numbers.version());
            return new Sent(envelope, given.orElse(envelope), given.isPresent());
        }
        Envelope envelope = given.orElseGet(() -> byWhatItSays(request));
        return new Sent(envelope, envelope, given.isPresent());
    }

    /**
     * The envelope of a referral that came under an identifier again, and says something else. Word for word the same
     * again is a repeat of this one.
     */
    Envelope changed(ReferralRequest request, String senderKey) {
        if (keyed()) {
            return edge.envelope(OPERATION, request, numbers.version());
        }
        String key = given(senderKey).orElseThrow() + "\n" + written(request);
        return edge.envelope(OPERATION, key, request, numbers.version());
    }

    /** The envelope of a referral that states what holds from now on. */
    Envelope stated(UUID referralId, ReferralRequest request) {
        return edge.envelope("PUT referral", List.of(referralId, request), numbers.version());
    }

    /** Whether the sender says itself which request is the same. */
    boolean keyed() {
        return headers.getHeaderString("Idempotency-Key") != null;
    }

    private Optional<String> given(String senderKey) {
        return Optional.of(senderKey)
                .filter(key -> !key.isBlank())
                .or(() -> Optional.ofNullable(headers.getHeaderString("If-None-Exist")))
                .map(key -> "given:" + sender() + key);
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
        String key = "said:" + sender() + number + "\n" + written(request);
        return edge.envelope(OPERATION, key, request, numbers.version());
    }

    private String written(ReferralRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read cannot be written", e.getCause());
        }
    }

    private String sender() {
        return caller.get().subject() + "\n";
    }
}

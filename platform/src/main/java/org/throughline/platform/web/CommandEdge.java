package org.throughline.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.privacy.BlindIndex;

/**
 * Makes of an HTTP request what a command comes with.
 *
 * <p>{@code Idempotency-Key} tells a repeat from a new request; it is hashed, never stored. {@code If-Match} pins the
 * version the caller saw. {@code Throughline-Position} is waited for, so that a decision knows what the caller knows.
 */
@RequestScoped
public class CommandEdge {
    private static final int KEY_LENGTH_MAX = 255;
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private final HttpHeaders headers;
    private final CurrentCaller caller;
    private final Correlation correlation;
    private final Positions positions;
    private final BlindIndex blindIndex;
    private final ObjectMapper json;
    private final Clock clock;

    CommandEdge(
            HttpHeaders headers,
            CurrentCaller caller,
            Correlation correlation,
            Positions positions,
            BlindIndex blindIndex,
            ObjectMapper json,
            Clock clock) {
        this.headers = headers;
        this.caller = caller;
        this.correlation = correlation;
        this.positions = positions;
        this.blindIndex = blindIndex;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The envelope of the request in hand, under the caller's {@code Idempotency-Key}; without one it is sent once.
     *
     * @param operation what is asked, such as {@code POST referrals}; the same key for another operation is another request
     * @param content all that is asked; two requests with equal content are the same
     * @param policy version of the rules that hold
     */
    public Envelope envelope(String operation, Object content, String policy) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return envelope(operation, UUID.randomUUID().toString(), content, policy);
        }
        if (key.isBlank() || key.length() > KEY_LENGTH_MAX) {
            throw Problems.invalid(
                    "idempotency-key-invalid", "Send an Idempotency-Key of 1 to 255 characters", "Idempotency-Key");
        }
        return envelope(operation, key, content, policy);
    }

    /** The envelope of the request in hand, under a key the sender's own identifiers give. */
    public Envelope envelope(String operation, String key, Object content, String policy) {
        positions.awaitBeforeDeciding();
        Caller sender = caller.get();
        CommitId commit = CommitId.derive("command", sender.organisation(), sender.client(), operation, key);
        Circumstances circumstances = new Circumstances(
                sender.organisation(), sender.subject(), correlation.id(), null, policy, clock.instant());
        return pinned(Envelope.of(new RequestKey(commit, keyedHash(operation, content)), circumstances));
    }

    /** An id that is the same for a repeat of the request, so that the command names the same new record. */
    public static UUID idFrom(Envelope envelope, String purpose) {
        return UUID.nameUUIDFromBytes((envelope.request().commit() + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private Envelope pinned(Envelope envelope) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (match == null || match.equals("*")) {
            return envelope;
        }
        Matcher etag = ETAG.matcher(match);
        if (!etag.matches()) {
            throw Problems.invalid("if-match-invalid", "Send the ETag of the record as If-Match", "If-Match");
        }
        return envelope.pinnedTo(Long.parseLong(etag.group(1)));
    }

    private Digest keyedHash(String operation, Object content) {
        try {
            String asked = operation + "\n" + json.writeValueAsString(content);
            return blindIndex
                    .token(caller.get().organisation(), "request", asked)
                    .map(token -> Digest.of(Base64.getUrlDecoder().decode(token)))
                    .orElseThrow(Problems::unknown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read cannot be written", e.getCause());
        }
    }
}

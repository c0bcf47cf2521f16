package org.throughline.platform.eventlog;

/**
 * What a commit remembers of the request that caused it, so that a repeat is answered without deciding again.
 *
 * @param keyedHash HMAC of the request, so another request under the same key is recognised; never the request itself
 * @param result neutral reference to the result, for example {@code referral/41d0…@1}
 */
public record RecordedRequest(Digest keyedHash, String result) {
    public RecordedRequest {
        Names.checked("result", result);
    }
}

package org.throughline.platform.eventlog;

/**
 * What makes a commit the same commit when it is sent again.
 *
 * <p>Derived, never random: from organisation, client, operation and key for a command; from source, event id and type
 * for a fact told by another service; from stream, purpose and due time for a timer. So a repeat cannot have two effects.
 */
public record CommitId(Digest value) {

    /** Derives the id from its parts; the purpose keeps ids of different kinds apart. */
    public static CommitId derive(String purpose, String... parts) {
        Fingerprint fingerprint = Fingerprint.of("throughline.commit-id.v1").text(purpose);
        for (String part : parts) {
            fingerprint.text(part);
        }
        return new CommitId(fingerprint.finish());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

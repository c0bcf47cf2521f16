package org.throughline.treatmentplan.domain;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A recorded fact that a decision rests on, cited so that anyone can find it and see that it has not changed.
 *
 * @param service whose log it was recorded in first
 * @param stream its stream there
 * @param version its version in that stream there, from 1
 * @param fingerprint of the event there, 64 lower-case hexadecimal digits
 */
public record EvidenceReference(String service, String stream, long version, String fingerprint) {
    /** What this service is called where it cites itself. */
    public static final String HERE = "treatment-plan";

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern STREAM = Pattern.compile("[A-Za-z0-9._:/@+-]{1,150}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    public EvidenceReference {
        if (!SERVICE.matcher(service).matches()) throw new IllegalArgumentException("not the name of a service");
        if (!STREAM.matcher(stream).matches()) throw new IllegalArgumentException("not the name of a stream");
        if (version < 1) throw new IllegalArgumentException("versions start at 1");
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("a fingerprint has 64 hexadecimal digits");
        }
    }

    /** Those of the facts that other services recorded. */
    public static List<EvidenceReference> fromElsewhere(List<EvidenceReference> cited) {
        return cited.stream()
                .filter(reference -> !reference.service().equals(HERE))
                .toList();
    }

    /** Those of the facts that this service recorded: of a specimen or an incident. */
    public static List<EvidenceReference> fromHere(List<EvidenceReference> cited) {
        return cited.stream()
                .filter(reference -> reference.service().equals(HERE))
                .toList();
    }

    /** The streams of this service's log that hold those of the facts it recorded. */
    public static Set<String> streamsHere(List<EvidenceReference> cited) {
        return fromHere(cited).stream().map(EvidenceReference::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The stream of this service's log that holds it. */
    public String here() {
        return service.equals(HERE) ? stream : service + "/" + stream;
    }
}

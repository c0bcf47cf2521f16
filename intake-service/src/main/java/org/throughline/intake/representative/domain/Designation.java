package org.throughline.intake.representative.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;

/**
 * Who is to speak for a participant.
 *
 * @param representativeId of this person, random; a consent to involve family names people by it
 * @param clientSubject by which the person signs in
 * @param authority by what right
 * @param reach how far it goes
 * @param proof what shows it
 */
public record Designation(
        UUID representativeId, String clientSubject, RepresentativeAuthority authority, Reach reach, Proof proof) {

    /**
     * How far a right goes. Nothing beyond is shown.
     *
     * @param scope classes of data
     * @param from when it begins
     * @param until when it ends, this moment excluded; 9999-12-31T00:00:00Z where no end is known
     */
    public record Reach(List<DataClass> scope, Instant from, Instant until) {
        public Reach {
            scope = scope.stream().distinct().sorted().toList();
        }
    }

    /**
     * What shows a right.
     *
     * @param name of the person
     * @param evidence hashes of documents
     */
    public record Proof(Text name, List<String> evidence) {
        public Proof {
            evidence = Bounded.list(evidence);
        }
    }
}

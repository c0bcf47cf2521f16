package org.throughline.intake.referral.domain;

import java.util.List;
import org.throughline.intake.domain.Bounded;

/**
 * A number a sender knows a person by, before the door.
 *
 * @param system who gives it out: a URL or an OID
 * @param types what sort it is, in codes of HL7 v2 table 0203; may be empty
 * @param value the number
 */
public record ReceivedIdentifier(String system, List<String> types, String value) {
    public ReceivedIdentifier {
        types = Bounded.list(types);
    }

    @Override
    public String toString() {
        return "ReceivedIdentifier[redacted]";
    }
}

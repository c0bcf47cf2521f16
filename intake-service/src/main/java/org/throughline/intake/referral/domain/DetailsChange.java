package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.intake.domain.Text;

/**
 * A change of who somebody is known to be.
 *
 * @param fields what differs from before
 * @param effectiveFrom from when it is so; of an error, from when it was
 * @param source who says so
 */
public record DetailsChange(List<Field> fields, Instant effectiveFrom, Text reason, Source source) {
    public DetailsChange {
        fields = List.copyOf(fields);
    }

    /** What may change. */
    public enum Field {
        NAME,
        BIRTH_DATE,
        SEX,
        LANGUAGE,
        REACH,
        IDENTIFIERS
    }

    /** Who says so. */
    public enum Source {
        PARTICIPANT,
        DOCUMENT,
        SENDER,
        STAFF
    }
}

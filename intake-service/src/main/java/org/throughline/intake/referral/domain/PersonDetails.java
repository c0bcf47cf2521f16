package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;

/**
 * Who a person is, as a sender said. It never prints itself.
 *
 * @param name family name and given names
 * @param birthDate as far as it is known
 * @param sex for administration
 * @param language BCP 47 tag; {@code und} when nobody said
 * @param reach how to reach them
 */
public record PersonDetails(PersonName name, PartialDate birthDate, Sex sex, String language, Reach reach) {
    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private static final int LANGUAGE_LENGTH_MAX = 35; // RFC 5646 asks every reader to bear this much

    public PersonDetails {
        if (language.isBlank() || language.length() > LANGUAGE_LENGTH_MAX) {
            throw new IllegalArgumentException("a language tag has 1 to " + LANGUAGE_LENGTH_MAX + " characters");
        }
    }

    /** Whether nobody with that birth date is born yet at a moment, wherever on earth they are. */
    public boolean bornAfter(Instant at) {
        return birthDate.liesAfter(at.atOffset(EARLIEST_ZONE).toLocalDate());
    }

    /** Administrative sex, in the words of FHIR. */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** Family name, and given names in order. */
    public record PersonName(Text family, List<Text> given) {
        public PersonName {
            given = Bounded.list(given);
        }
    }

    /** Telephone numbers and other contacts, and postal addresses, in the order to try them. */
    public record Reach(List<Contact> contacts, List<Text> addresses) {
        public Reach {
            contacts = Bounded.list(contacts);
            addresses = Bounded.list(addresses);
        }
    }

    /** One way to reach a person. */
    public record Contact(Channel channel, Text value) {}

    /** By what means. */
    public enum Channel {
        PHONE,
        SMS,
        EMAIL,
        OTHER
    }

    @Override
    public String toString() {
        return "PersonDetails[redacted]";
    }
}

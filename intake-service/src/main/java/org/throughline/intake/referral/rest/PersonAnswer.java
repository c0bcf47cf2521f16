package org.throughline.intake.referral.rest;

import java.util.List;
import java.util.Locale;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonIdentifier;

/** Who somebody is, as it is shown. */
public record PersonAnswer(
        String familyName,
        List<String> givenNames,
        String birthDate,
        String sex,
        String language,
        List<Identifier> identifiers,
        List<Contact> contacts,
        List<String> addresses) {
    /** A number they are known by. */
    public record Identifier(String system, String value) {
        @Override
        public String toString() {
            return "Identifier[redacted]";
        }
    }

    /** One way to reach them. */
    public record Contact(String system, String value) {
        @Override
        public String toString() {
            return "Contact[redacted]";
        }
    }

    /** Somebody known by these numbers. */
    public static PersonAnswer of(PersonDetails details, List<PersonIdentifier> identifiers) {
        return new PersonAnswer(
                details.name().family().value(),
                details.name().given().stream().map(Text::value).toList(),
                details.birthDate().value(),
                details.sex().name().toLowerCase(Locale.ROOT),
                details.language(),
                identifiers.stream()
                        .map(one -> new Identifier(one.system(), one.value()))
                        .toList(),
                details.reach().contacts().stream()
                        .map(one -> new Contact(
                                one.channel().name().toLowerCase(Locale.ROOT),
                                one.value().value()))
                        .toList(),
                details.reach().addresses().stream().map(Text::value).toList());
    }

    @Override
    public String toString() {
        return "PersonAnswer[redacted]";
    }
}

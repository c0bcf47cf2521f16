package org.throughline.intake.referral.rest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.domain.CodedText;
import org.throughline.intake.referral.domain.Constraints;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonDetails.Channel;
import org.throughline.intake.referral.domain.PersonDetails.PersonName;
import org.throughline.intake.referral.domain.PersonDetails.Reach;
import org.throughline.intake.referral.domain.PersonDetails.Sex;
import org.throughline.intake.referral.domain.ReceivedIdentifier;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralContent.Health;
import org.throughline.intake.referral.domain.ReferralSource;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.intake.referral.rest.ReferralRequest.Address;
import org.throughline.intake.referral.rest.ReferralRequest.Coded;
import org.throughline.intake.referral.rest.ReferralRequest.Contact;
import org.throughline.intake.referral.rest.ReferralRequest.Identifier;
import org.throughline.intake.referral.rest.ReferralRequest.Person;
import org.throughline.platform.web.Problems;

/** A request in the words of the domain. */
public final class ReferralTranslation {
    /** Intensive outpatient care, which is what is asked for here when nobody says otherwise. */
    private static final String LEVEL = "2.1";

    private static final String LANGUAGE_UNKNOWN = "und";
    private static final String NONE = "none";

    private ReferralTranslation() {}

    static ReferralContent content(ReferralRequest request) {
        ReferralSource source = new ReferralSource(
                ReferralSource.Kind.valueOf(request.source().name()),
                new Text(request.sender()),
                request.authoredOn().stream().toList());
        return new ReferralContent(
                source,
                new Text(request.reason()),
                request.requestedLevel().orElse(LEVEL),
                Urgency.valueOf(request.urgency().name()),
                new Health(coded(request.conditions()), coded(request.medications()), coded(request.allergies())));
    }

    static Constraints constraints(ReferralRequest.Constraints stated, ZoneId facility) {
        boolean untimed = stated.available().isEmpty() && stated.childCare().isEmpty();
        Constraints.Times times = new Constraints.Times(
                stated.zone().orElse(facility), windows(stated.available()), windows(stated.childCare()));
        return new Constraints(
                untimed ? List.of() : List.of(times),
                stated.travelMinutes(),
                stated.notes().stream().map(Text::new).toList());
    }

    /** As it was sent. */
    static ReferralRequest.Constraints shown(Constraints kept) {
        return new ReferralRequest.Constraints(
                kept.times().stream().map(Constraints.Times::zone).findFirst(),
                kept.times().stream().flatMap(times -> sent(times.available())).toList(),
                kept.times().stream().flatMap(times -> sent(times.childCare())).toList(),
                kept.travelMinutes(),
                kept.notes().stream().map(Text::value).toList());
    }

    private static Stream<ReferralRequest.Window> sent(List<Constraints.Window> kept) {
        return kept.stream().map(window -> new ReferralRequest.Window(window.day(), window.from(), window.until()));
    }

    private static List<Constraints.Window> windows(List<ReferralRequest.Window> stated) {
        return stated.stream()
                .map(window -> new Constraints.Window(window.day(), window.from(), window.until()))
                .toList();
    }

    private static List<CodedText> coded(List<Coded> received) {
        return received.stream()
                .map(one -> new CodedText(
                        one.system(),
                        one.code(),
                        new Text(one.display().orElse(one.code())),
                        one.status().orElse(NONE)))
                .toList();
    }

    /** Who somebody is. */
    public static PersonDetails details(Person person) {
        return new PersonDetails(
                new PersonName(new Text(person.familyName()), givenNames(person.givenNames())),
                birthDate(person.birthDate()),
                person.sex().map(ReferralTranslation::sex).orElse(Sex.UNKNOWN),
                person.language().filter(tag -> !tag.isBlank()).orElse(LANGUAGE_UNKNOWN),
                new Reach(contacts(person.contacts()), addresses(person.addresses())));
    }

    /** In order. */
    public static List<Text> givenNames(List<String> names) {
        return names.stream().map(Text::new).toList();
    }

    /** The word of FHIR in ours. */
    public static Sex sex(String word) {
        return Sex.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Telephone numbers and electronic addresses. */
    public static List<PersonDetails.Contact> contacts(List<Contact> contacts) {
        return contacts.stream().map(ReferralTranslation::contact).toList();
    }

    /** Each in one line; what says nothing is left out. */
    public static List<Text> addresses(List<Address> addresses) {
        return addresses.stream()
                .map(ReferralTranslation::address)
                .filter(address -> !address.isBlank())
                .map(Text::new)
                .toList();
    }

    /** The shape was checked before; that there is such a day was not. */
    public static PartialDate birthDate(String value) {
        try {
            return new PartialDate(value);
        } catch (DateTimeException e) {
            throw Problems.invalid("request-invalid", "There is no such date", "person.birthDate");
        }
    }

    private static PersonDetails.Contact contact(Contact contact) {
        Channel channel = switch (contact.system()) {
            case "phone" -> Channel.PHONE;
            case "sms" -> Channel.SMS;
            case "email" -> Channel.EMAIL;
            default -> Channel.OTHER;
        };
        return new PersonDetails.Contact(channel, new Text(contact.value()));
    }

    private static String address(Address address) {
        return Stream.concat(
                        address.lines().stream(),
                        Stream.of(address.city(), address.state(), address.postalCode(), address.country())
                                .flatMap(Optional::stream))
                .filter(part -> !part.isBlank())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** The numbers somebody is known by, before the door. */
    public static List<ReceivedIdentifier> identifiers(Person person) {
        return identifiers(person.identifiers());
    }

    /** The same. */
    public static List<ReceivedIdentifier> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(one -> new ReceivedIdentifier(one.system(), one.types(), one.value()))
                .toList();
    }
}

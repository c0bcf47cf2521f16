package org.throughline.intake.referral.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.throughline.intake.referral.rest.ReferralRequest.Address;
import org.throughline.intake.referral.rest.ReferralRequest.Contact;
import org.throughline.intake.referral.rest.ReferralRequest.Identifier;
import org.throughline.intake.referral.rest.ReferralRequest.Merge;
import org.throughline.intake.referral.rest.ReferralRequest.Person;

/** A FHIR Patient as the person who is referred. */
final class PatientReading {
    private PatientReading() {}

    /** Somebody, and which other records of theirs the sender made one with this. */
    static Person person(Patient patient, List<Merge> merges) {
        HumanName name = patient.getName().stream()
                .filter(candidate -> candidate.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .orElseGet(patient::getNameFirstRep);
        return new Person(
                name.getFamily(),
                name.getGiven().stream().map(PrimitiveType::getValueAsString).toList(),
                patient.getBirthDateElement().getValueAsString(),
                Optional.ofNullable(patient.getGender()).map(gender -> gender.toCode()),
                language(patient),
                identifiers(patient),
                contacts(patient),
                addresses(patient),
                hasDied(patient),
                merges);
    }

    private static boolean hasDied(Patient patient) {
        return patient.hasDeceased()
                && !(patient.getDeceased() instanceof BooleanType answer && !answer.booleanValue());
    }

    private static Optional<String> language(Patient patient) {
        return patient.getCommunication().stream()
                .map(communication ->
                        communication.getLanguage().getCodingFirstRep().getCode())
                .filter(code -> code != null && !code.isBlank())
                .findFirst();
    }

    static List<Identifier> identifiers(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .map(identifier -> new Identifier(
                        identifier.getSystem(),
                        identifier.getType().getCoding().stream()
                                .map(Coding::getCode)
                                .filter(code -> code != null && !code.isBlank())
                                .toList(),
                        identifier.getValue()))
                .toList();
    }

    private static List<Contact> contacts(Patient patient) {
        return patient.getTelecom().stream()
                .filter(contact -> contact.hasSystem() && contact.hasValue())
                .map(contact -> new Contact(contact.getSystem().toCode(), contact.getValue()))
                .toList();
    }

    private static List<Address> addresses(Patient patient) {
        return patient.getAddress().stream()
                .map(address -> new Address(
                        address.getLine().stream()
                                .map(PrimitiveType::getValueAsString)
                                .toList(),
                        Optional.ofNullable(address.getCity()),
                        Optional.ofNullable(address.getState()),
                        Optional.ofNullable(address.getPostalCode()),
                        Optional.ofNullable(address.getCountry())))
                .toList();
    }
}

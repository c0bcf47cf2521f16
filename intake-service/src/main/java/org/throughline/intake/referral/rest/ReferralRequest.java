package org.throughline.intake.referral.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.consent.rest.ConsentRequest;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.domain.MergeDirection;
import org.throughline.intake.referral.domain.Retraction;

/**
 * A request that the programme consider a person, in our own form; a FHIR bundle is read into the same.
 *
 * @param source what kind of sender
 * @param sender the sending organisation or person, as it calls itself
 * @param reason why, in the sender's words
 * @param requestedLevel level of care asked for, such as {@code 2.1}, which is assumed when nobody asks for another
 * @param urgency how soon
 * @param authoredOn when the sender wrote it
 * @param person who is referred
 * @param conditions diagnoses and problems, as the sender has them
 * @param medications medicines, as the sender has them
 * @param allergies allergies and intolerances, as the sender has them
 * @param status whether it still stands; {@code ACTIVE}, if not given
 * @param consent a form the person signed, so that the sender may be told of them; {@code SENDER} among its recipients
 *     means the sender itself. A form that lacks something is named in the answer and does not hold up the referral
 * @param constraints when and how far the person can come
 */
public record ReferralRequest(
        @NotNull Source source,
        @NotBlank @Size(max = 200) String sender,
        @NotBlank @Size(max = Text.LENGTH_MAX) String reason,
        Optional<@Pattern(regexp = "[A-Za-z0-9._+-]{1,64}") String> requestedLevel,
        @NotNull Urgency urgency,
        Optional<Instant> authoredOn,
        @NotNull @Valid Person person,
        @Size(max = 500) List<@NotNull @Valid Coded> conditions,
        @Size(max = 500) List<@NotNull @Valid Coded> medications,
        @Size(max = 500) List<@NotNull @Valid Coded> allergies,
        Optional<Status> status,
        Optional<ConsentRequest> consent,
        Optional<@Valid Constraints> constraints) {

    /**
     * When and how far the person can come.
     *
     * @param zone where they live by the clock, such as {@code America/New_York}; of the facility, if not given
     * @param available hours of every week in which they can come; at any time, if empty
     * @param childCare hours of every week in which they have to be with a child
     * @param travelMinutes how long the way takes, each way
     * @param notes in the sender's words
     */
    public record Constraints(
            Optional<ZoneId> zone,
            @Size(max = 50) List<@NotNull @Valid Window> available,
            @Size(max = 50) List<@NotNull @Valid Window> childCare,
            @Min(0) @Max(1_440) int travelMinutes,
            @Size(max = 20) List<@NotBlank @Size(max = Text.LENGTH_MAX) String> notes) {
        public Constraints {
            available = available == null ? List.of() : List.copyOf(available);
            childCare = childCare == null ? List.of() : List.copyOf(childCare);
            notes = notes == null ? List.of() : List.copyOf(notes);
        }

        @Override
        public String toString() {
            return "Constraints[redacted]";
        }
    }

    /**
     * Some hours of every week.
     *
     * @param day on which they begin
     * @param until when they end; on the next day, if that is not after {@code from}
     */
    public record Window(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {}

    /** Whether a request still stands; the words of FHIR's request status. */
    public enum Status {
        ACTIVE,
        /** Taken back. */
        REVOKED,
        /** Should never have been sent. */
        ENTERED_IN_ERROR
    }

    /** What kind of sender. */
    public enum Source {
        HOSPITAL,
        CLINICIAN,
        COURT,
        EMPLOYER,
        SCHOOL,
        SELF,
        ALUMNI
    }

    /** How soon; the words of FHIR's request priority. */
    public enum Urgency {
        ROUTINE,
        URGENT,
        ASAP,
        STAT
    }

    /**
     * Who is referred.
     *
     * @param birthDate a full date, or a year, or a year and month: {@code 1971-02-26}, {@code 1971-02}, {@code 1971}; or
     *     {@code unknown}
     * @param sex administrative gender, as the sender has it
     * @param language preferred language as a BCP 47 tag
     * @param deceased true if the sender says that the person has died
     * @param merges other records of the person which the sender made one with this
     */
    public record Person(
            @NotBlank @Size(max = 200) String familyName,
            @Size(max = 20) List<@NotBlank @Size(max = 200) String> givenNames,

            @NotNull @Pattern(regexp = "unknown|\\d{4}(-\\d{2}(-\\d{2})?)?")
            String birthDate,

            Optional<@Pattern(regexp = "female|male|other|unknown") String> sex,
            Optional<@Size(min = 1, max = 35) String> language,
            @Size(max = 50) List<@NotNull @Valid Identifier> identifiers,
            @Size(max = 50) List<@NotNull @Valid Contact> contacts,
            @Size(max = 20) List<@NotNull @Valid Address> addresses,
            boolean deceased,
            @Size(max = 20) List<@NotNull @Valid Merge> merges) {
        public Person {
            givenNames = givenNames == null ? List.of() : List.copyOf(givenNames);
            identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
            contacts = contacts == null ? List.of() : List.copyOf(contacts);
            addresses = addresses == null ? List.of() : List.copyOf(addresses);
            merges = merges == null ? List.of() : List.copyOf(merges);
        }

        @Override
        public String toString() {
            return "Person[redacted]";
        }
    }

    /**
     * A number someone is known by.
     *
     * @param types codes of HL7 v2 table 0203, such as {@code MR}; empty when not said
     */
    public record Identifier(
            @NotNull @Size(max = 200) String system,
            @Size(max = 20) List<@Size(max = 20) String> types,
            @NotBlank @Size(max = 200) String value) {
        public Identifier {
            types = types == null ? List.of() : List.copyOf(types);
        }

        @Override
        public String toString() {
            return "Identifier[redacted]";
        }
    }

    /**
     * Another record of the person.
     *
     * @param direction which of the two goes on
     */
    public record Merge(
            @NotNull MergeDirection direction,
            @NotNull @Valid Identifier identifier) {}

    /** A telephone number or electronic address. */
    public record Contact(
            @NotBlank @Size(max = 20) String system,
            @NotBlank @Size(max = 200) String value) {
        @Override
        public String toString() {
            return "Contact[redacted]";
        }
    }

    /** A postal address. */
    public record Address(
            @Size(max = 10) List<@Size(max = 200) String> lines,
            Optional<@Size(max = 100) String> city,
            Optional<@Size(max = 100) String> state,
            Optional<@Size(max = 20) String> postalCode,
            Optional<@Size(max = 100) String> country) {
        public Address {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Address[redacted]";
        }
    }

    /** A code with the system it comes from and the words it was shown with. */
    public record Coded(
            @NotBlank @Size(max = 200) String system,
            @NotBlank @Size(max = 200) String code,
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = 500) String> display,
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = 40) String> status) {
        @Override
        public String toString() {
            return "Coded[redacted]";
        }
    }

    public ReferralRequest {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        medications = medications == null ? List.of() : List.copyOf(medications);
        allergies = allergies == null ? List.of() : List.copyOf(allergies);
    }

    /** How it is taken back, if it is. */
    Optional<Retraction> retraction() {
        return status.flatMap(stands -> switch (stands) {
            case ACTIVE -> Optional.empty();
            case REVOKED -> Optional.of(Retraction.REVOKED);
            case ENTERED_IN_ERROR -> Optional.of(Retraction.ENTERED_IN_ERROR);
        });
    }

    @Override
    public String toString() {
        return "ReferralRequest[redacted]";
    }
}

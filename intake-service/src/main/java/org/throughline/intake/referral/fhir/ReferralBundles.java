package org.throughline.intake.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.rest.ConsentRequest;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.rest.ReferralRequest;
import org.throughline.intake.referral.rest.ReferralRequest.Coded;
import org.throughline.intake.referral.rest.ReferralRequest.Constraints;
import org.throughline.intake.referral.rest.ReferralRequest.Source;
import org.throughline.intake.referral.rest.ReferralRequest.Status;
import org.throughline.intake.referral.rest.ReferralRequest.Urgency;

/**
 * Reads a FHIR R4 transaction bundle as a referral: one Patient, one ServiceRequest about them, and what goes with it.
 *
 * <p>Elements it does not know are passed over, as real feeds carry many; values that are wrong are not.
 */
public final class ReferralBundles {
    private static final String NO_TEXT = "not given";
    private static final int NOTES_MAX = 20;

    private final FhirContext fhir = FhirContext.forR4Cached();

    /** Reads the JSON of a bundle. */
    public ReadBundle read(String json) {
        Bundle bundle;
        try {
            bundle = fhir.newJsonParser()
                    .setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(true))
                    .parseResource(Bundle.class, json);
        } catch (DataFormatException | ClassCastException e) {
            // Its message quotes the bundle.
            return new ReadBundle.Refused(BundleRefused.NOT_FHIR_JSON);
        }
        return read(bundle);
    }

    private ReadBundle read(Bundle bundle) {
        List<Patient> patients = new MergedPatients(bundle).those();
        List<ServiceRequest> requests = all(bundle, ServiceRequest.class).toList();
        Optional<BundleRefused> refused = Stream.of(
                        when(bundle.getType() != Bundle.BundleType.TRANSACTION, BundleRefused.NOT_A_TRANSACTION),
                        when(patients.size() != 1, BundleRefused.NOT_EXACTLY_ONE_PATIENT),
                        when(requests.size() != 1, BundleRefused.NOT_EXACTLY_ONE_SERVICE_REQUEST),
                        when(new BundleReferences(bundle).anyDangles(), BundleRefused.REFERENCE_DANGLES))
                .flatMap(Optional::stream)
                .findFirst();
        return refused.<ReadBundle>map(ReadBundle.Refused::new)
                .orElseGet(() -> read(bundle, patients.getFirst(), requests.getFirst()));
    }

    private ReadBundle read(Bundle bundle, Patient patient, ServiceRequest request) {
        if (!new BundleReferences(bundle).allAreAboutThePatient()) {
            return new ReadBundle.Refused(BundleRefused.ABOUT_SOMEONE_ELSE);
        }
        if (patient.getNameFirstRep().getFamily() == null) {
            return new ReadBundle.Refused(BundleRefused.NAME_MISSING);
        }
        if (patient.getBirthDateElement().getValueAsString() == null) {
            return new ReadBundle.Refused(BundleRefused.BIRTH_DATE_MISSING);
        }
        ConsentReading.Read consent = all(bundle, Consent.class)
                .findFirst()
                .map(one -> ConsentReading.read(bundle, patient, one))
                .orElse(ConsentReading.NONE);
        return new ReadBundle.Referral(
                request(bundle, patient, request, consent.form()), senderKey(bundle, request), consent.unread());
    }

    private static ReferralRequest request(
            Bundle bundle, Patient patient, ServiceRequest request, Optional<ConsentRequest> consent) {
        Optional<String> sender = all(bundle, Organization.class)
                .map(Organization::getName)
                .filter(ReferralBundles::isText)
                .findFirst();
        return new ReferralRequest(
                sender.isPresent() ? Source.HOSPITAL : Source.CLINICIAN,
                sender.orElse(NO_TEXT),
                reason(bundle, request),
                Optional.empty(),
                urgency(request),
                Optional.ofNullable(request.getAuthoredOn()).map(Date::toInstant),
                PatientReading.person(patient, new MergedPatients(bundle).with(patient)),
                all(bundle, Condition.class)
                        .flatMap(condition -> coded(condition.getCode(), status(condition.getClinicalStatus())))
                        .toList(),
                all(bundle, MedicationRequest.class)
                        .filter(MedicationRequest::hasMedicationCodeableConcept)
                        .flatMap(medication -> coded(
                                medication.getMedicationCodeableConcept(),
                                Optional.ofNullable(medication.getStatus()).map(status -> status.toCode())))
                        .toList(),
                all(bundle, AllergyIntolerance.class)
                        .flatMap(allergy -> coded(allergy.getCode(), status(allergy.getClinicalStatus())))
                        .toList(),
                stands(request),
                consent,
                constraints(request));
    }

    /** Words about a request are what senders have for a person's circumstances. */
    private static Optional<Constraints> constraints(ServiceRequest request) {
        List<String> notes = request.getNote().stream()
                .map(Annotation::getText)
                .filter(ReferralBundles::isText)
                .map(text -> text.substring(0, Math.min(text.length(), Text.LENGTH_MAX)))
                .limit(NOTES_MAX)
                .toList();
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Constraints(Optional.empty(), List.of(), List.of(), 0, notes));
    }

    private static Optional<Status> stands(ServiceRequest request) {
        return switch (request.getStatus()) {
            case REVOKED -> Optional.of(Status.REVOKED);
            case ENTEREDINERROR -> Optional.of(Status.ENTERED_IN_ERROR);
            case null, default -> Optional.empty(); // a draft that is sent, or a status of another year, is still asked
        };
    }

    private static String reason(Bundle bundle, ServiceRequest request) {
        List<String> reasons = new ArrayList<>();
        request.getReasonCode().forEach(code -> words(code).ifPresent(reasons::add));
        request.getReasonReference()
                .forEach(reference -> BundleReferences.find(bundle, reference)
                        .filter(Condition.class::isInstance)
                        .flatMap(condition -> words(((Condition) condition).getCode()))
                        .ifPresent(reasons::add));
        if (reasons.isEmpty()) {
            words(request.getCode()).ifPresent(reasons::add);
        }
        return reasons.isEmpty() ? NO_TEXT : String.join("; ", reasons);
    }

    private static Urgency urgency(ServiceRequest request) {
        return request.getPriority() == null
                ? Urgency.ROUTINE
                : Urgency.valueOf(request.getPriority().toCode().toUpperCase(Locale.ROOT));
    }

    /**
     * A request that comes again is known by its own identifier, which outlives the bundle it comes in; else by that of the
     * bundle, or by the condition the request is sent under.
     */
    private static String senderKey(Bundle bundle, ServiceRequest request) {
        Stream<String> identifiers = Stream.concat(request.getIdentifier().stream(), Stream.of(bundle.getIdentifier()))
                .filter(Identifier::hasValue)
                .map(identifier -> identifier.getSystem() + "|" + identifier.getValue());
        Stream<String> conditions = bundle.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof ServiceRequest)
                .map(entry -> entry.getRequest().getIfNoneExist())
                .filter(ReferralBundles::isText);
        return Stream.concat(identifiers, conditions).findFirst().orElse("");
    }

    private static Stream<Coded> coded(CodeableConcept concept, Optional<String> status) {
        return concept.getCoding().stream()
                .filter(coding -> isText(coding.getSystem()) && isText(coding.getCode()))
                .map(coding -> new Coded(
                        coding.getSystem(),
                        coding.getCode(),
                        Optional.ofNullable(coding.getDisplay()).filter(ReferralBundles::isText),
                        status));
    }

    private static Optional<String> status(CodeableConcept concept) {
        return Optional.ofNullable(concept.getCodingFirstRep().getCode());
    }

    private static Optional<String> words(CodeableConcept concept) {
        return Stream.concat(
                        Stream.ofNullable(concept.getText()),
                        concept.getCoding().stream().map(coding -> coding.getDisplay()))
                .filter(ReferralBundles::isText)
                .findFirst();
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static <T extends Resource> Stream<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Optional<BundleRefused> when(boolean holds, BundleRefused reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}

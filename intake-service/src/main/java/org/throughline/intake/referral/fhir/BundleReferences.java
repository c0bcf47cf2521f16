package org.throughline.intake.referral.fhir;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Whether what a referral rests on is in its bundle: whom each resource that is kept is about, who asks, and why.
 *
 * <p>Other references are not looked at. Feeds leave out the encounters of earlier years that their medicines point to,
 * and nobody may be refused care for that.
 */
final class BundleReferences {
    /** Points to a resource at the sender's own server, which is not ours to follow. */
    private static final Pattern ELSEWHERE = Pattern.compile("https?://.*");

    private final Bundle bundle;

    BundleReferences(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Whether a resource that is kept is about nobody in the bundle, or its asker or reason is missing. */
    boolean anyDangles() {
        return resources()
                .anyMatch(resource ->
                        Stream.concat(subject(resource), others(resource)).anyMatch(this::dangles));
    }

    /** Whether every resource that is kept is about a patient; there is one. */
    boolean allAreAboutThePatient() {
        return resources()
                .flatMap(BundleReferences::subject)
                .allMatch(subject ->
                        find(bundle, subject).filter(Patient.class::isInstance).isPresent());
    }

    private static Stream<Reference> subject(Resource resource) {
        return switch (resource) {
            case ServiceRequest request -> Stream.of(request.getSubject());
            case Condition condition -> Stream.of(condition.getSubject());
            case MedicationRequest medication -> Stream.of(medication.getSubject());
            case AllergyIntolerance allergy -> Stream.of(allergy.getPatient());
            default -> Stream.empty();
        };
    }

    private static Stream<Reference> others(Resource resource) {
        return resource instanceof ServiceRequest request
                ? Stream.concat(Stream.of(request.getRequester()), request.getReasonReference().stream())
                : Stream.empty();
    }

    private boolean dangles(Reference reference) {
        String text = reference.getReference();
        return text != null
                && find(bundle, reference).isEmpty()
                && !ELSEWHERE.matcher(text).matches();
    }

    private Stream<Resource> resources() {
        return bundle.getEntry().stream().map(BundleEntryComponent::getResource);
    }

    static Optional<Resource> find(Bundle bundle, Reference reference) {
        String text = reference.getReference();
        return bundle.getEntry().stream()
                .filter(entry -> text != null && (text.equals(entry.getFullUrl()) || text.equals(relative(entry))))
                .map(BundleEntryComponent::getResource)
                .findFirst();
    }

    private static String relative(BundleEntryComponent entry) {
        return entry.getResource().fhirType() + "/"
                + entry.getResource().getIdElement().getIdPart();
    }
}

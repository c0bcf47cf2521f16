package org.throughline.intake.referral.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientLinkComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.throughline.intake.referral.domain.MergeDirection;
import org.throughline.intake.referral.rest.ReferralRequest.Identifier;
import org.throughline.intake.referral.rest.ReferralRequest.Merge;

/**
 * The records of one person that a sender made one. A bundle may hold the record that was replaced beside the one that
 * goes on; then it still has one patient.
 */
final class MergedPatients {
    private static final int NUMBER_LENGTH_MAX = 200;

    private final Bundle bundle;
    private final List<Patient> all;

    MergedPatients(Bundle bundle) {
        this.bundle = bundle;
        this.all = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .toList();
    }

    /** The patients that were not replaced by another one in the bundle. */
    List<Patient> those() {
        return all.stream()
                .filter(patient -> all.stream().noneMatch(other -> replaced(patient, other)))
                .toList();
    }

    private boolean replaced(Patient patient, Patient by) {
        return !same(patient, by)
                && (links(patient, Patient.LinkType.REPLACEDBY).anyMatch(link -> means(link, by))
                        || links(by, Patient.LinkType.REPLACES).anyMatch(link -> means(link, patient)));
    }

    private boolean means(Reference link, Patient patient) {
        return BundleReferences.find(bundle, link)
                .filter(found -> same(found, patient))
                .isPresent();
    }

    @SuppressWarnings("ReferenceEquality") // two entries that say the same are two
    private static boolean same(Resource one, Resource other) {
        return one == other;
    }

    /** The other records of somebody, by their numbers; by the reference where there is no number. */
    List<Merge> with(Patient patient) {
        Stream<Merge> own = Stream.of(MergeDirection.values())
                .flatMap(direction -> links(patient, type(direction))
                        .flatMap(this::numbers)
                        .map(number -> new Merge(direction, number)));
        Stream<Merge> others = all.stream()
                .filter(other -> replaced(other, patient))
                .flatMap(other -> PatientReading.identifiers(other).stream())
                .map(number -> new Merge(MergeDirection.REPLACES, number));
        return Stream.concat(own, others).distinct().toList();
    }

    private static Patient.LinkType type(MergeDirection direction) {
        return switch (direction) {
            case REPLACED_BY -> Patient.LinkType.REPLACEDBY;
            case REPLACES -> Patient.LinkType.REPLACES;
        };
    }

    private static Stream<Reference> links(Patient patient, Patient.LinkType type) {
        return patient.getLink().stream().filter(link -> link.getType() == type).map(PatientLinkComponent::getOther);
    }

    private Stream<Identifier> numbers(Reference link) {
        Optional<List<Identifier>> inBundle = BundleReferences.find(bundle, link)
                .filter(Patient.class::isInstance)
                .map(found -> PatientReading.identifiers((Patient) found));
        if (inBundle.isPresent()) {
            return inBundle.get().stream();
        }
        if (link.getIdentifier().hasValue()) {
            var number = link.getIdentifier();
            return Stream.of(
                    new Identifier(Optional.ofNullable(number.getSystem()).orElse(""), List.of(), number.getValue()));
        }
        return Stream.ofNullable(link.getReference())
                .filter(reference -> !reference.isBlank() && reference.length() <= NUMBER_LENGTH_MAX)
                .map(reference -> new Identifier("", List.of(), reference));
    }
}

package org.throughline.intake.referral.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.rest.ConsentRequest;
import org.throughline.intake.domain.DataClass;

/**
 * A FHIR Consent as a signed form, as far as its elements say what 42 CFR 2.31 asks for. What the base resource has no
 * element for is named by URIs and codes of ours: the statements of the form as {@code policy.uri}, the classes of data as
 * codes of {@code provision.class}, recipients by an identifier of {@code provision.actor}.
 */
final class ConsentReading {
    /** No form came along. */
    static final Read NONE = new Read(Optional.empty(), List.of());

    private static final String STATEMENT = "urn:throughline:consent-statement:";
    private static final String DATA_CLASS = "urn:throughline:data-class";
    private static final String RECIPIENT = "urn:throughline:recipient";
    private static final String SENDER = "SENDER";
    private static final String FORM_UNNAMED = "unnamed";

    private static final Map<String, Purpose> PURPOSES = Map.of(
            "TREAT", Purpose.TREATMENT,
            "HPAYMT", Purpose.PAYMENT,
            "HOPERAT", Purpose.OPERATIONS,
            "HRESCH", Purpose.RESEARCH,
            "FAMRQT", Purpose.FAMILY_INVOLVEMENT);

    private final Bundle bundle;
    private final Patient patient;
    private final Consent consent;
    private final List<String> unread = new ArrayList<>();

    private ConsentReading(Bundle bundle, Patient patient, Consent consent) {
        this.bundle = bundle;
        this.patient = patient;
        this.consent = consent;
    }

    /**
     * What became of reading one.
     *
     * @param form absent where something is missing that no form can do without
     * @param unread what that is, by element
     */
    record Read(Optional<ConsentRequest> form, List<String> unread) {
        Read {
            unread = List.copyOf(unread);
        }
    }

    static Read read(Bundle bundle, Patient patient, Consent consent) {
        return new ConsentReading(bundle, patient, consent).read();
    }

    private Read read() {
        require(consent.getStatus() == Consent.ConsentState.ACTIVE, "status");
        require(points(consent.getPatient()), "patient");
        require(consent.getProvision().getType() != Consent.ConsentProvisionType.DENY, "provision.type");
        require(
                !consent.getPerformer().isEmpty()
                        && consent.getPerformer().stream().allMatch(this::points),
                "performer");
        Optional<Instant> signedAt = Optional.ofNullable(consent.getDateTime()).map(java.util.Date::toInstant);
        require(signedAt.isPresent(), "dateTime");
        Optional<String> discloser =
                consent.getOrganization().stream().flatMap(this::name).findFirst();
        require(discloser.isPresent(), "organization");
        Optional<String> information = information();
        require(information.isPresent(), "provision.class");
        Optional<String> hash = hash();
        require(hash.isPresent(), "sourceAttachment.hash");
        if (!unread.isEmpty()) {
            return new Read(Optional.empty(), unread);
        }
        return new Read(
                Optional.of(new ConsentRequest(
                        kinds(),
                        terms(discloser.orElseThrow(), information.orElseThrow()),
                        new ConsentRequest.Signature("patient", Authority.SELF, List.of(), signedAt.orElseThrow()),
                        new ConsentRequest.Document(version(), hash.orElseThrow()))),
                List.of());
    }

    private void require(boolean present, String element) {
        if (!present) {
            unread.add(element);
        }
    }

    private boolean points(Reference reference) {
        return BundleReferences.find(bundle, reference).filter(patient::equals).isPresent();
    }

    private ConsentRequest.Terms terms(String discloser, String information) {
        ProvisionComponent provision = consent.getProvision();
        return new ConsentRequest.Terms(
                discloser,
                information,
                codes(provision.getClass_())
                        .filter(coding -> DATA_CLASS.equals(coding.getSystem()))
                        .flatMap(coding -> named(DataClass.class, coding.getCode()))
                        .toList(),
                provision.getActor().stream()
                        .flatMap(actor -> recipient(actor.getReference()).stream())
                        .distinct()
                        .toList(),
                purposes(),
                consent.getPolicy().stream()
                        .map(Consent.ConsentPolicyComponent::getUri)
                        .filter(uri -> uri != null && uri.startsWith(STATEMENT))
                        .flatMap(uri -> named(Statement.class, uri.substring(STATEMENT.length())))
                        .toList(),
                Optional.ofNullable(provision.getPeriod().getEnd()).map(java.util.Date::toInstant),
                Optional.empty(),
                Optional.empty());
    }

    private List<Purpose> purposes() {
        return codes(consent.getProvision().getPurpose())
                .map(Coding::getCode)
                .map(PURPOSES::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whoever permits all of treatment, payment and operations signs the one form for it. */
    private Set<ConsentKind> kinds() {
        Set<Purpose> purposes = Set.copyOf(purposes());
        if (purposes.contains(Purpose.RESEARCH)) {
            return EnumSet.of(ConsentKind.RESEARCH);
        }
        return EnumSet.of(purposes.equals(ConsentKind.TPO.purposes()) ? ConsentKind.TPO : ConsentKind.GENERAL);
    }

    private Optional<String> information() {
        return codes(consent.getProvision().getClass_())
                .map(coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode())
                .filter(text -> text != null && !text.isBlank())
                .reduce((one, other) -> one + "; " + other);
    }

    /** By an identifier of ours; an organisation that is in the bundle is the one that sends it. */
    private Optional<String> recipient(Reference actor) {
        if (RECIPIENT.equals(actor.getIdentifier().getSystem())
                && actor.getIdentifier().hasValue()) {
            return Optional.of(actor.getIdentifier().getValue());
        }
        return BundleReferences.find(bundle, actor)
                .filter(Organization.class::isInstance)
                .map(_ -> SENDER);
    }

    private Stream<String> name(Reference organisation) {
        return Stream.concat(
                        Stream.ofNullable(organisation.getDisplay()),
                        BundleReferences.find(bundle, organisation).stream()
                                .filter(Organization.class::isInstance)
                                .map(found -> ((Organization) found).getName()))
                .filter(name -> name != null && !name.isBlank());
    }

    /** SHA-1 of the signed document, as FHIR has it in Base64. */
    private Optional<String> hash() {
        return consent.getSource() instanceof Attachment attachment && attachment.hasHash()
                ? Optional.of(new Base64BinaryType(attachment.getHash()).getValueAsString())
                : Optional.empty();
    }

    private String version() {
        return consent.getPolicyRule().getCoding().stream()
                .map(Coding::getCode)
                .filter(code -> code != null && code.matches(ConsentRequest.ID))
                .findFirst()
                .orElse(FORM_UNNAMED);
    }

    private static Stream<Coding> codes(List<Coding> codings) {
        return codings.stream().filter(Coding::hasCode);
    }

    private static <T extends Enum<T>> Stream<T> named(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name));
    }
}

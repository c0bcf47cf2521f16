package org.throughline.treatmentplan.dossier.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.care.CareCatalogue;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareCountersigned;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareProposed;
import org.throughline.treatmentplan.care.view.MistakenEvidence;
import org.throughline.treatmentplan.care.view.MistakenEvidence.Mistaken;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.dossier.domain.CredentialTold;
import org.throughline.treatmentplan.dossier.domain.Dossier;
import org.throughline.treatmentplan.dossier.domain.Fact;
import org.throughline.treatmentplan.dossier.domain.Input;
import org.throughline.treatmentplan.dossier.domain.Signer;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/**
 * Puts together what a level-of-care decision rested on, from the log alone. What was recorded after the decision is never
 * looked at for that, so the answer is the same for ever; it is listed beside.
 */
public final class DossierReading {
    private static final KeyKind CLINICAL = new KeyKind("clinical");

    /** What is read of clinicians. */
    public static final Catalogue<CredentialTold> CREDENTIALS = Catalogue.of(
            CredentialTold.class,
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, new KeyKind("organisation")));

    private final History<FactAsTold> facts;
    private final History<CareEvent> care;
    private final History<CredentialTold> credentials;
    private final MistakenEvidence mistakes;
    private final EpisodePolicies policies;

    /** Reads the log of this service. */
    public DossierReading(ServiceRuntime runtime, EpisodePolicies policies) {
        this.facts = runtime.history(shown());
        this.care = runtime.history(CareCatalogue.TYPES);
        this.credentials = runtime.history(CREDENTIALS);
        this.mistakes = new MistakenEvidence(runtime);
        this.policies = policies;
    }

    /** Read whole and shown whole: no field of these is relied on, so they may change and grow as they like. */
    private static Catalogue<FactAsTold> shown() {
        return Catalogue.of(
                FactAsTold.class,
                shown("outcomes.assessment-recorded.v1"),
                shown("outcomes.reliable-change-detected.v1"),
                shown("scheduling.weekly-dose-met.v1"),
                shown("scheduling.weekly-dose-short.v1"),
                shown("scheduling.dose-restated.v1"),
                shown("treatment-plan.specimen-resulted.v1"),
                shown("treatment-plan.specimen-disputed.v1"),
                shown("treatment-plan.specimen-entered-in-error.v1"),
                shown("treatment-plan.incident-reported.v1"),
                shown("treatment-plan.incident-reviewed.v1"),
                shown("treatment-plan.incident-entered-in-error.v1"),
                shown("treatment-plan.level-of-care-proposed.v1"),
                shown("treatment-plan.level-of-care-countersigned.v1"),
                shown("treatment-plan.level-of-care-decided.v1"));
    }

    private static EventType<FactAsTold> shown(String type) {
        return EventType.told(type, FactAsTold.class, CLINICAL);
    }

    /**
     * The dossier of a decision, if the organisation has such a one in that episode.
     *
     * @param errorsShown whether it is shown what facts say that were entered in error, as far as is known today
     */
    public Optional<Dossier> of(UUID episodeId, UUID decisionId, String organisation, boolean errorsShown) {
        List<Recorded<CareEvent>> steps =
                care.readable(CareDeciding.care(episodeId), organisation, Optional.empty()).stream()
                        .filter(fact -> isStepOf(decisionId, fact.event()))
                        .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Dossier whole = dossier(steps, organisation);
        return Optional.of(errorsShown ? whole : whole.hiding(mistaken(whole, organisation)));
    }

    private Set<String> mistaken(Dossier dossier, String organisation) {
        List<EvidenceReference> cited =
                dossier.inputs().stream().map(Input::cited).toList();
        return mistakes.among(cited, organisation, Optional.empty()).stream()
                .map(Mistaken::stream)
                .collect(Collectors.toSet());
    }

    private static boolean isStepOf(UUID decisionId, CareEvent event) {
        return switch (event) {
            case LevelOfCareProposed e -> e.decisionId().equals(decisionId);
            case LevelOfCareCountersigned e -> e.decisionId().equals(decisionId);
            case LevelOfCareDecided e -> e.decisionId().equals(decisionId);
            case CareEvent _ -> false;
        };
    }

    private Dossier dossier(List<Recorded<CareEvent>> steps, String organisation) {
        LevelOfCareProposed proposed = (LevelOfCareProposed) steps.getFirst().event();
        RecordedEvent last = steps.getLast().stored();
        Set<String> ids = steps.stream().map(Recorded::id).collect(Collectors.toSet());
        List<Fact> decision = shownOf(CareDeciding.care(proposed.episodeId()), organisation)
                .filter(fact -> ids.contains(fact.eventId()))
                .toList();
        Map<String, List<Recorded<FactAsTold>>> streams = streams(proposed.evidence(), organisation);
        List<Input> inputs = proposed.evidence().stream()
                .flatMap(cited -> input(cited, streams.getOrDefault(cited.here(), List.of())).stream())
                .toList();
        String policyVersion = Objects.requireNonNull(
                steps.getFirst().stored().header().policy(), "a decision is made under a policy");
        Map<String, Long> numbers =
                policies.numbers(proposed.episodeId(), organisation, policyVersion, last.recordedAt());
        List<Signer> signers = signers(steps, organisation);
        return new Dossier(
                proposed.decisionId(),
                proposed.episodeId(),
                proposed.participantId(),
                decision,
                inputs,
                policyVersion,
                numbers,
                signers,
                DossierHash.of(decision, inputs, policyVersion, numbers, signers),
                since(streams, last.position()));
    }

    /** The streams that are cited, each read once, in the order they are cited in. */
    private Map<String, List<Recorded<FactAsTold>>> streams(List<EvidenceReference> evidence, String organisation) {
        Map<String, List<Recorded<FactAsTold>>> streams = new LinkedHashMap<>();
        evidence.forEach(cited -> streams.computeIfAbsent(
                cited.here(), stream -> facts.readable(stream, organisation, Optional.empty())));
        return streams;
    }

    private static Optional<Input> input(EvidenceReference cited, List<Recorded<FactAsTold>> stream) {
        return stream.stream()
                .filter(fact -> version(fact.stored()) == cited.version())
                .findFirst()
                .map(fact -> new Input(cited, fingerprint(fact.stored()).equals(cited.fingerprint()), fact(fact)));
    }

    private List<Signer> signers(List<Recorded<CareEvent>> steps, String organisation) {
        List<Signer> signers = new ArrayList<>();
        for (Recorded<CareEvent> step : steps) {
            switch (step.event()) {
                case LevelOfCareProposed e ->
                    signers.add(Signer.of(
                            e.proposedBy(), e.role(), e.proposedAt(), credentials(e.proposedBy(), step, organisation)));
                case LevelOfCareCountersigned e ->
                    signers.add(Signer.of(
                            e.countersigner(),
                            e.role(),
                            e.countersignedAt(),
                            credentials(e.countersigner(), step, organisation)));
                case CareEvent _ -> {}
            }
        }
        return signers;
    }

    /** As far as they had been told when the step was recorded. */
    private List<Signer.Told> credentials(String staff, Recorded<CareEvent> step, String organisation) {
        Instant by = step.stored().recordedAt();
        return credentials
                .readable(ClinicianStreams.told(ClinicianStreams.clinicianId(staff)), organisation, Optional.of(by))
                .stream()
                .filter(told -> told.position() < step.position())
                .map(told -> new Signer.Told(
                        told.event(), told.stored().fingerprint().toString()))
                .toList();
    }

    private static List<Fact> since(Map<String, List<Recorded<FactAsTold>>> streams, long position) {
        return streams.values().stream()
                .flatMap(List::stream)
                .map(DossierReading::fact)
                .filter(fact -> fact.position() > position)
                .toList();
    }

    private Stream<Fact> shownOf(String stream, String organisation) {
        return facts.readable(stream, organisation, Optional.empty()).stream().map(DossierReading::fact);
    }

    /** Where it was recorded first: elsewhere, if it was told. */
    private static long version(RecordedEvent event) {
        Origin origin = event.header().origin();
        return origin == null ? event.version() : origin.version();
    }

    private static String fingerprint(RecordedEvent event) {
        Origin origin = event.header().origin();
        return (origin == null ? event.fingerprint() : origin.fingerprint()).toString();
    }

    private static Fact fact(Recorded<FactAsTold> recorded) {
        RecordedEvent stored = recorded.stored();
        return new Fact(
                stored.type(),
                stored.id(),
                StreamName.of(stored.stream()),
                stored.position(),
                stored.version(),
                stored.header().occurredAt(),
                stored.recordedAt(),
                stored.header().actor(),
                stored.header().policy(),
                stored.fingerprint().toString(),
                recorded.event().content());
    }
}

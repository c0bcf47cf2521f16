package org.throughline.intake.referral.view;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.Tokens;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** By which tokens somebody was ever found, as far as what was recorded of them can still be read. */
public final class EverKnownBy {
    private final EventLog log;
    private final History<ReferralEvent> history;
    private final Tokens tokens;

    /** Reads the log of this service. */
    public EverKnownBy(ServiceRuntime runtime) {
        this.log = runtime.records().log();
        this.history = runtime.history(ReferralCatalogue.EVENTS);
        this.tokens = new Tokens(new BlindIndex(runtime.records().vault()));
    }

    /**
     * Tokens.
     *
     * @param identifiers of numbers
     * @param persons of names and birth dates
     */
    public record Traces(Set<String> identifiers, Set<String> persons) {
        public Traces {
            identifiers = Set.copyOf(identifiers);
            persons = Set.copyOf(persons);
        }
    }

    /** Those of one participant, by everything any referral and any correction ever said of them. */
    public Traces of(UUID participantId, String organisation) {
        Set<String> identifiers = new HashSet<>();
        Set<String> persons = new HashSet<>();
        for (ReferralEvent event :
                history.events(streams(participantId, organisation), organisation, Optional.empty())) {
            switch (event) {
                case ParticipantRegistered e -> {
                    persons.addAll(persons(organisation, e.details()));
                    identifiers.addAll(identifiers(organisation, e.identifiers()));
                }
                case DetailsRecorded e -> {
                    persons.addAll(persons(organisation, e.details()));
                    identifiers.addAll(identifiers(organisation, e.identifiers()));
                }
                case PersonDetailsReceived e -> {
                    persons.addAll(persons(organisation, e.details()));
                    identifiers.addAll(identifiers(organisation, e.identifiers()));
                }
                case ReferralEvent _ -> {}
            }
        }
        return new Traces(identifiers, persons);
    }

    private List<String> persons(String organisation, PersonDetails details) {
        return tokens.of(
                        organisation,
                        details.name().family().value(),
                        details.name().given().stream().map(Text::value).toList(),
                        details.birthDate(),
                        LikenessPolicy.STANDARD) // its numbers say how many are found, not by what
                .borne();
    }

    private List<String> identifiers(String organisation, List<PersonIdentifier> kept) {
        return kept.stream()
                .map(identifier -> tokens.identifier(organisation, identifier.system(), identifier.value()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<String> streams(UUID participantId, String organisation) {
        Set<String> streams = new LinkedHashSet<>();
        log.eachAbout(organisation, participantId.toString(), event -> {
            if (event.header().origin() == null) {
                streams.add(StreamName.of(event.stream()));
            }
        });
        return streams;
    }
}

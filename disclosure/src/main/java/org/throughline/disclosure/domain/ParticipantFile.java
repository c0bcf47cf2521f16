package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.throughline.disclosure.domain.EvidenceFact.ConsentExpired;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.ConsentRevoked;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeClosed;
import org.throughline.disclosure.domain.EvidenceFact.GroundsFound;
import org.throughline.disclosure.domain.EvidenceFact.LabelLowered;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeDesignated;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeEnded;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionEnded;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionRecorded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessEnded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessOpened;
import org.throughline.disclosure.domain.EvidenceFact.TreatingRelationshipRecorded;
import org.throughline.disclosure.domain.Ruling.Given;

/**
 * All that is known of one participant when something of theirs is asked for.
 *
 * <p>Facts of one history come in their order. Histories are not ordered among each other: that an episode closed may be
 * known before the consent it ends, so the times are kept and applied when a consent is looked at.
 */
public record ParticipantFile(
        Map<UUID, Consent> consents,
        Map<UUID, RestrictionRecorded> restrictions,
        Map<String, TreatingRelationshipRecorded> relationships,
        Speakers speakers,
        Stays stays,
        PartTwo partTwo) {
    /** Nothing is known. */
    public static final ParticipantFile NONE =
            new ParticipantFile(Map.of(), Map.of(), Map.of(), Speakers.NONE, Stays.NONE, PartTwo.NONE);

    public ParticipantFile {
        consents = Map.copyOf(consents);
        restrictions = Map.copyOf(restrictions);
        relationships = Map.copyOf(relationships);
    }

    /** The file with one more fact. */
    public ParticipantFile with(OfParticipant fact) {
        return switch (fact) {
            case ConsentGranted e -> consents(put(consents, e.consentId(), Consent.of(e)));
            case ConsentRevoked e -> consents(changed(e.consentId(), consent -> consent.after(e)));
            case ConsentExpired e -> consents(changed(e.consentId(), consent -> consent.endedAt(e.expiredAt())));
            case RestrictionRecorded e -> restrictions(put(restrictions, e.restrictionId(), e));
            case RestrictionEnded e -> restrictions(without(e.restrictionId()));
            case TreatingRelationshipRecorded e ->
                new ParticipantFile(
                        consents, restrictions, put(relationships, e.recipientId(), e), speakers, stays, partTwo);
            case RepresentativeDesignated e -> speaking(speakers.with(e));
            case RepresentativeEnded e -> speaking(speakers.with(e));
            case EpisodeAdmitted e -> staying(stays.with(e));
            case EpisodeClosed e -> staying(stays.with(e));
            case GroundsFound e -> labelled(partTwo.with(e));
            case LabelLowered e -> labelled(partTwo.with(e));
            case StaffAccessOpened _, StaffAccessEnded _ -> this; // staff are no recipients: see Emergencies
        };
    }

    /** The scope of the consents with these ids. */
    public List<Given> given(List<UUID> consentIds) {
        return consentIds.stream()
                .map(consents::get)
                .filter(Objects::nonNull)
                .map(consent -> Given.of(consent.granted()))
                .toList();
    }

    /** The file without the consents that were signed later. */
    ParticipantFile signedBy(Instant at) {
        Map<UUID, Consent> signed = new LinkedHashMap<>(consents);
        signed.values().removeIf(consent -> consent.granted().signedAt().isAfter(at));
        return consents(signed);
    }

    /** Whether a recipient treats the participant at that time. */
    boolean isTreatedBy(String recipientId, Instant at) {
        TreatingRelationshipRecorded found = relationships.get(recipientId);
        return found != null && !at.isBefore(found.from()) && at.isBefore(found.until());
    }

    /** A consent with all that has ended it. */
    Consent standing(Consent consent) {
        Consent standing = consent;
        for (Instant closedAt : stays.closures().values()) {
            standing = standing.afterEpisodeClosedAt(closedAt);
        }
        return standing;
    }

    private ParticipantFile consents(Map<UUID, Consent> changed) {
        return new ParticipantFile(changed, restrictions, relationships, speakers, stays, partTwo);
    }

    private ParticipantFile restrictions(Map<UUID, RestrictionRecorded> changed) {
        return new ParticipantFile(consents, changed, relationships, speakers, stays, partTwo);
    }

    private ParticipantFile speaking(Speakers changed) {
        return new ParticipantFile(consents, restrictions, relationships, changed, stays, partTwo);
    }

    private ParticipantFile staying(Stays changed) {
        return new ParticipantFile(consents, restrictions, relationships, speakers, changed, partTwo);
    }

    private ParticipantFile labelled(PartTwo changed) {
        return new ParticipantFile(consents, restrictions, relationships, speakers, stays, changed);
    }

    private Map<UUID, Consent> changed(UUID consentId, UnaryOperator<Consent> change) {
        Consent consent = consents.get(consentId);
        return consent == null ? consents : put(consents, consentId, change.apply(consent));
    }

    private Map<UUID, RestrictionRecorded> without(UUID restrictionId) {
        Map<UUID, RestrictionRecorded> left = new LinkedHashMap<>(restrictions);
        left.remove(restrictionId);
        return left;
    }

    static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}

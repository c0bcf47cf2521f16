package org.throughline.treatmentplan.certification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Text;

/** Facts about the certification of one episode, and what intake told that they rest on. */
public sealed interface CertificationEvent {
    UUID participantId();

    UUID episodeId();

    /** Told by intake. */
    sealed interface Told extends CertificationEvent {}

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId, ZoneId zone, Instant admittedAt) implements Told {}

    /** Told by intake: an episode is over. */
    record EpisodeClosed(UUID participantId, UUID episodeId) implements Told {}

    /** Told by intake: an episode that was over goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements Told {}

    /** What this service decided. */
    sealed interface Own extends CertificationEvent {}

    /**
     * A physician certified that the person needs the care.
     *
     * @param from the first day it covers, where the facility is
     * @param until the last one
     * @param dueFrom when the next one is put on the list of what is to be done
     * @param lapsesAt when the last day is over
     * @param policyVersion of the numbers that say so
     */
    record NeedCertified(
            UUID participantId,
            UUID episodeId,
            UUID certificationId,
            CertificationKind kind,
            String physician,
            int hoursAWeek,
            LocalDate from,
            LocalDate until,
            Instant dueFrom,
            Instant lapsesAt,
            Text statement,
            Instant certifiedAt,
            String policyVersion)
            implements Own {}

    /** The last day of a certification is over, and there is no other. Care goes on; whoever bills has to know. */
    record CertificationLapsed(UUID participantId, UUID episodeId, UUID certificationId, LocalDate until)
            implements Own {}
}

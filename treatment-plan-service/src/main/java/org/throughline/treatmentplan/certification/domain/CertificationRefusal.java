package org.throughline.treatmentplan.certification.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Which rule speaks against a certification. */
public sealed interface CertificationRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements CertificationRefusal {}

    /** So few hours are no intensive outpatient care. */
    record HoursTooFew(int hoursAWeek, int least) implements CertificationRefusal {}

    record BeforeAdmission(UUID episodeId, LocalDate from) implements CertificationRefusal {}

    /** The need for care is certified when it is due, not long before. */
    record TooFarAhead(UUID episodeId, LocalDate from) implements CertificationRefusal {}

    /** There is one that begins on that day or later; the next begins after it. */
    record NotLater(UUID episodeId, LocalDate from) implements CertificationRefusal {}
}

package org.throughline.disclosure.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.throughline.disclosure.domain.EvidenceFact;
import org.throughline.disclosure.domain.EvidenceFact.ConsentExpired;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.ConsentRevoked;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeClosed;
import org.throughline.disclosure.domain.EvidenceFact.GroundsFound;
import org.throughline.disclosure.domain.EvidenceFact.LabelLowered;
import org.throughline.disclosure.domain.EvidenceFact.ProgrammePolicyChanged;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeDesignated;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeEnded;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionEnded;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionRecorded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessEnded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessOpened;
import org.throughline.disclosure.domain.EvidenceFact.TreatingRelationshipRecorded;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;

/** Which facts a ruling reads, in every service alike: what is permitted, and what the law makes of a programme. */
public final class EvidenceCatalogue {
    /** What says in which programme an episode is. */
    static final String ADMITTED = "intake.participant-admitted.v1";

    static final String DESIGNATED = "intake.representative-designated.v1";

    /** What opens a record to staff of other programmes in an emergency, and what ends that. */
    static final Set<String> EMERGENCIES = Set.of("intake.staff-access-opened.v1", "intake.staff-access-ended.v1");

    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final KeyKind ORGANISATION = new KeyKind("organisation");

    /** All types. */
    public static final Catalogue<EvidenceFact> EVENTS = Catalogue.of(
            EvidenceFact.class,
            EventType.told("intake.consent-granted.v1", ConsentGranted.class, CLINICAL),
            EventType.told("intake.consent-revoked.v1", ConsentRevoked.class, CLINICAL),
            EventType.told("intake.consent-expired.v1", ConsentExpired.class, CLINICAL),
            EventType.told("intake.treating-relationship-recorded.v1", TreatingRelationshipRecorded.class, CLINICAL),
            EventType.told("intake.restriction-recorded.v1", RestrictionRecorded.class, CLINICAL),
            EventType.told("intake.restriction-ended.v1", RestrictionEnded.class, CLINICAL),
            EventType.told(DESIGNATED, RepresentativeDesignated.class, CLINICAL),
            EventType.told("intake.representative-ended.v1", RepresentativeEnded.class, CLINICAL),
            EventType.told("intake.staff-access-opened.v1", StaffAccessOpened.class, ORGANISATION),
            EventType.told("intake.staff-access-ended.v1", StaffAccessEnded.class, ORGANISATION),
            EventType.told(ADMITTED, EpisodeAdmitted.class, CLINICAL),
            EventType.told("scheduling.programme-policy-changed.v1", ProgrammePolicyChanged.class, ORGANISATION),
            EventType.told("intake.episode-closed.v1", EpisodeClosed.class, CLINICAL),
            EventType.told("intake.confidentiality-grounds-found.v1", GroundsFound.class, CLINICAL),
            EventType.told("intake.confidentiality-label-lowered.v1", LabelLowered.class, CLINICAL),
            EventType.told("intake.recipient-described.v1", RecipientDescribed.class, ORGANISATION)
                    .revisedBy(described -> withAgreement(described, "classes"))
                    .revisedBy(described -> withAgreement(described, "programmes")));

    private EvidenceCatalogue() {}

    /** Of an agreement that named no kinds of information nobody can say what it covers; one without programmes is on all. */
    private static ObjectNode withAgreement(ObjectNode described, String list) {
        for (JsonNode agreement : described.path("agreement")) {
            if (agreement instanceof ObjectNode terms && !terms.has(list)) {
                terms.putArray(list);
            }
        }
        return described;
    }
}

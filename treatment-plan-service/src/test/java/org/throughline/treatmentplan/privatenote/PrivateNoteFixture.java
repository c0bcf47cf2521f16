package org.throughline.treatmentplan.privatenote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.ParticipantFile;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.domain.Recipient;
import org.throughline.disclosure.domain.Words;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.privatenote.domain.DestructionReason;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.DestroyPrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.ReleasePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.WritePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.CredentialTold;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteDestroyed;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleaseExplained;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordKept;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordKeptNoLonger;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;
import org.throughline.treatmentplan.privatenote.domain.Releasing;

/** An invented note, and what may be done with it. */
final class PrivateNoteFixture {
    static final UUID PERSON = new UUID(31, 1);
    static final UUID OTHER = new UUID(31, 2);
    static final UUID EPISODE = new UUID(31, 3);
    static final UUID ID = new UUID(31, 4);
    static final UUID ENTRY = new UUID(31, 5);
    static final UUID CONSENT = new UUID(31, 6);
    static final UUID HOSPITAL = new UUID(31, 7);
    static final UUID HOLD = new UUID(31, 8);
    static final UUID CLINICIAN = new UUID(31, 9);
    static final Instant NOON = Instant.parse("2026-04-21T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(3_600);
    static final String AUTHOR = "clinician-a";
    static final String DIRECTOR = "director-a";
    static final Text WORDS = new Text("An example.");
    static final Optional<Text> REASON = Optional.of(WORDS);
    static final Occasion CALL = new Occasion(Occasion.Kind.PHONE, List.of(), NOON);
    static final DisclosurePolicy POLICY = DisclosurePolicy.STANDARD;

    static final ParticipantAdmitted ADMITTED = new ParticipantAdmitted(PERSON, EPISODE);
    static final PrivateNoteWritten WRITTEN = written(PrivateNoteKind.COUNSELLING);
    static final RecordKept KEPT = new RecordKept(PERSON, HOLD);
    static final RecordKeptNoLonger KEPT_NO_LONGER = new RecordKeptNoLonger(PERSON, HOLD);
    static final PrivateNoteDestroyed DESTROYED =
            new PrivateNoteDestroyed(PERSON, ID, DestructionReason.NO_LONGER_NEEDED, AUTHOR, LATER);

    private PrivateNoteFixture() {}

    static PrivateNoteWritten written(PrivateNoteKind kind) {
        return new PrivateNoteWritten(PERSON, EPISODE, ID, kind, CALL, WORDS, AUTHOR, NOON);
    }

    static WritePrivateNote write() {
        return write(PERSON, CALL);
    }

    static WritePrivateNote write(UUID person, Occasion about) {
        return new WritePrivateNote(ID, person, EPISODE, PrivateNoteKind.COUNSELLING, about, WORDS, AUTHOR, NOON);
    }

    static Map<Element, Words> grounds(Element... elements) {
        Map<Element, Words> grounds = new EnumMap<>(Element.class);
        for (Element element : elements) {
            grounds.put(element, new Words("As written"));
        }
        return grounds;
    }

    /** All that the rule on the order of a court asks. */
    static Map<Element, Words> order() {
        return grounds(Element.DESCRIPTION, Element.RECIPIENT_NAME, Element.ORDER, Element.COURT, Element.ORDER_SCOPE);
    }

    static Releasing byConsent(String actor, boolean director, Optional<Text> reason) {
        return new Releasing(
                LegalBasis.CONSENT,
                Channel.LETTER,
                HOSPITAL.toString(),
                grounds(Element.DESCRIPTION),
                "console",
                actor,
                director,
                reason);
    }

    static Releasing byOrder(Map<Element, Words> grounds) {
        return on(LegalBasis.COURT_ORDER, grounds);
    }

    static Releasing on(LegalBasis basis, Map<Element, Words> grounds) {
        return new Releasing(basis, Channel.LETTER, "", grounds, "console", AUTHOR, false, Optional.empty());
    }

    static ReleasePrivateNote release(Releasing releasing, Evidence evidence) {
        return new ReleasePrivateNote(ID, ENTRY, CLINICIAN, releasing, evidence, POLICY, LATER);
    }

    /** A consent to these notes that names the hospital. */
    static Evidence consent(String purpose, String information) {
        RecipientDescribed described =
                new RecipientDescribed(HOSPITAL.toString(), "TREATING_PROVIDER", List.of(), List.of(), List.of(), true);
        ConsentGranted granted = new ConsentGranted(
                PERSON,
                CONSENT,
                List.of(purpose),
                List.of(HOSPITAL.toString()),
                List.of(information),
                NOON,
                Question.UNBOUNDED,
                "NONE");
        return new Evidence(
                Optional.of(new Recipient(described, Set.of())), Optional.of(ParticipantFile.NONE.with(granted)));
    }

    static Evidence consent() {
        return consent("COUNSELLING_NOTES", "COUNSELLING_NOTES");
    }

    static Evidence nothing() {
        return new Evidence(Optional.empty(), Optional.empty());
    }

    static PrivateNoteReleased released(LegalBasis basis, String recipient, String actor, UUID... consents) {
        return released(PrivateNoteKind.COUNSELLING, basis, recipient, actor, consents);
    }

    static PrivateNoteReleased released(
            PrivateNoteKind kind, LegalBasis basis, String recipient, String actor, UUID... consents) {
        Request request = new Request(
                PERSON,
                List.of(EPISODE),
                "console",
                actor,
                recipient,
                basis == LegalBasis.CONSENT ? kind.purpose().name() : "",
                "private-note",
                Set.of(kind.information()));
        RecordsDisclosed entry = new RecordsDisclosed(
                ENTRY,
                request,
                basis,
                List.of(consents),
                Set.of(kind.information()),
                true,
                false,
                POLICY.notice(),
                LATER,
                POLICY.version(),
                List.of(),
                List.of());
        return new PrivateNoteReleased(ID, kind, Channel.LETTER, entry);
    }

    static PrivateNoteReleaseExplained explained(Map<Element, Words> grounds, Text... reason) {
        return new PrivateNoteReleaseExplained(PERSON, ID, ENTRY, grounds, List.of(reason));
    }

    static DestroyPrivateNote destroy(String by) {
        return new DestroyPrivateNote(ID, Set.of(PERSON, OTHER), DestructionReason.NO_LONGER_NEEDED, by, LATER);
    }

    static CredentialTold credential(LocalDate until) {
        return credential("GRANTED", LocalDate.parse("2020-01-01"), until);
    }

    static CredentialTold credential(String standing, LocalDate since, LocalDate until) {
        return new CredentialTold(
                CLINICIAN,
                new Credential(new UUID(31, 10), "LCSW", "US-NY", List.of(), standing, since, until),
                ZoneOffset.UTC);
    }
}

package org.throughline.treatmentplan.privatenote.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.ParticipantFile;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.evidence.EvidenceFreshness;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.privatenote.PrivateNoteDeciding;
import org.throughline.treatmentplan.privatenote.domain.PrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.DestroyPrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.ReleasePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.WritePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal;
import org.throughline.treatmentplan.privatenote.domain.RecordMatters;
import org.throughline.treatmentplan.privatenote.domain.Releasing;
import org.throughline.treatmentplan.privatenote.rest.EpisodePrivateNotesResource.Kept;
import org.throughline.treatmentplan.privatenote.rest.PrivateNoteRequests.Destruction;
import org.throughline.treatmentplan.privatenote.rest.PrivateNoteRequests.Release;
import org.throughline.treatmentplan.privatenote.rest.PrivateNoteRequests.Writing;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteReading;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteReading.Gone;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteReading.Known;

/** Takes the commands about notes that are kept apart, and finds those the caller has a say about. */
@RequestScoped
public class PrivateNoteDesk {
    /** No number of a programme is gone by. */
    private static final String RULES = "private-note-1";

    private static final Set<InformationClass> KEPT_APART =
            Set.of(InformationClass.COUNSELLING_NOTES, InformationClass.PSYCHOTHERAPY_NOTES);

    private static final DisclosurePolicy POLICY = DisclosurePolicy.STANDARD;

    /** How old what is known of holds may be when something is destroyed. */
    private static final Duration KNOWLEDGE_AGE_MAX = POLICY.knowledgeAgeMax();

    private final Decider<PrivateNoteCommand, PrivateNoteRefusal> decider;
    private final PrivateNoteReading reading;
    private final LinkedRecords linked;
    private final EvidenceView evidence;
    private final EvidenceFreshness consentsKnown;
    private final EvidenceFreshness linksKnown;
    private final RecordMatters matters;
    private final EpisodePolicies episodes;
    private final Disclosures disclosures;
    private final Acting acting;
    private final CurrentCaller caller;
    private final Looking looking;
    private final CommandEdge edge;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    PrivateNoteDesk(
            ServiceRuntime runtime,
            PrivateNoteDeciding deciding,
            LinkedRecords linked,
            EvidenceView evidence,
            RecordMatters matters,
            EpisodePolicies episodes,
            Disclosures disclosures,
            Acting acting,
            CurrentCaller caller,
            Looking looking,
            CommandEdge edge,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.reading = new PrivateNoteReading(runtime);
        this.linked = linked;
        this.evidence = evidence;
        this.consentsKnown = new EvidenceFreshness(runtime, evidence);
        this.linksKnown = new EvidenceFreshness(runtime, linked.runner());
        this.matters = matters;
        this.episodes = episodes;
        this.disclosures = disclosures;
        this.acting = acting;
        this.caller = caller;
        this.looking = looking;
        this.edge = edge;
        this.clock = clock;
    }

    Response write(UUID episodeId, Writing request) {
        if (request.sessionId().isPresent() != (request.about() == Occasion.Kind.SESSION)) {
            throw Problems.invalid(
                    "occasion-ambiguous", "Name the session where it is one, and there alone", "about", "sessionId");
        }
        UUID participantId = participantOf(episodeId).orElseThrow(() -> nothing(episodeId));
        disclosures.release(participantId, asked(KEPT_APART).ofEpisode(episodeId));
        Envelope envelope = edge.envelope("POST private-notes", List.of(episodeId, request), RULES);
        UUID noteId = CommandEdge.idFrom(envelope, "private-note");
        Text text = new Text(request.text());
        WritePrivateNote command = new WritePrivateNote(
                noteId,
                participantId,
                episodeId,
                request.kind(),
                new Occasion(request.about(), request.sessionId().stream().toList(), request.happenedAt()),
                text,
                acting.subject(),
                clock.instant());
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/treatment-plans/v1/private-notes/" + noteId),
                new Kept(noteId, matters.in(text)),
                PrivateNoteProblems::of);
    }

    /** Whose episode it is. */
    Optional<UUID> participantOf(UUID episodeId) {
        return episodes.participantOf(episodeId, acting.organisation());
    }

    /** A note of the caller's own. Nobody else is told that there is one, in an emergency either. */
    Known own(UUID noteId) {
        Known known = reading.of(noteId, acting.organisation())
                .filter(found -> found.written().author().equals(acting.subject()))
                .orElseThrow(() -> nothing(noteId));
        requireDuty(known);
        return known;
    }

    private RuntimeException nothing(UUID id) {
        looking.atNobody();
        return disclosures.unknown(id, asked(KEPT_APART));
    }

    private void requireDuty(Known known) {
        disclosures.release(
                known.written().participantId(),
                asked(Set.of(known.written().kind().information()))
                        .ofEpisode(known.written().episodeId()));
    }

    private static Asked asked(Set<InformationClass> information) {
        return new Asked(PrivateNote.IN_THE_LEDGER, information, Set.of(), Question.UNBOUNDED);
    }

    void show(Known known) {
        looking.at(new Shown(
                PrivateNote.IN_THE_LEDGER,
                List.of(known.written().participantId().toString())));
    }

    /**
     * What is recorded is answered as it stands. What the note says goes out only by a ruling on what is known then, whether the
     * release was recorded just now or by an earlier request.
     */
    Response release(UUID noteId, Release request) {
        Known known = releasable(noteId);
        Envelope envelope = edge.envelope("POST private-note releases", List.of(noteId, request), POLICY.version());
        UUID disclosureId = CommandEdge.idFrom(envelope, "disclosure");
        Releasing releasing = releasing(request);
        Outcome<PrivateNoteRefusal> outcome = decider.handle(command(known, disclosureId, releasing), envelope);
        Answers.receipt(outcome, PrivateNoteProblems::of);
        show(known);
        return answers.done(outcome, handedOver(command(known, disclosureId, releasing)), PrivateNoteProblems::of);
    }

    /** With what is known at this moment. */
    private ReleasePrivateNote command(Known known, UUID disclosureId, Releasing releasing) {
        consentsKnown.require(POLICY.knowledgeAgeMax());
        PrivateNoteWritten note = known.written();
        return new ReleasePrivateNote(
                note.noteId(),
                disclosureId,
                ClinicianStreams.clinicianId(note.author()),
                releasing,
                evidence.told(acting.organisation(), releasing.recipientId(), note.participantId()),
                POLICY,
                clock.instant());
    }

    /** The caller's own note, or one of somebody who has left, to a medical director. */
    private Known releasable(UUID noteId) {
        Instant now = clock.instant();
        Known known = reading.of(noteId, acting.organisation())
                .filter(found -> found.written().author().equals(acting.subject())
                        || (acting.holds(Role.MEDICAL_DIRECTOR)
                                && reading.hasLeft(found.written().author(), acting.organisation(), now)))
                .orElseThrow(() -> nothing(noteId));
        requireDuty(known);
        return known;
    }

    private Releasing releasing(Release request) {
        return new Releasing(
                request.basis(),
                request.channel(),
                request.recipientId().map(UUID::toString).orElse(""),
                request.grounds().inWords(),
                caller.get().client(),
                acting.subject(),
                acting.holds(Role.MEDICAL_DIRECTOR),
                request.reason().map(Text::new));
    }

    private ReleasedNote handedOver(ReleasePrivateNote c) {
        Known known = reading.of(c.noteId(), acting.organisation()).orElseThrow(Problems::unknown);
        RecordsDisclosed entry = known.note().released().stream()
                .map(PrivateNoteReleased::disclosure)
                .filter(disclosure -> disclosure.disclosureId().equals(c.disclosureId()))
                .findFirst()
                .orElseThrow(Problems::unknown);
        if (!known.note().mayLeaveWith(c)) {
            return ReleasedNote.receipt(entry);
        }
        ParticipantFile file = c.evidence().participant().orElse(ParticipantFile.NONE);
        return ReleasedNote.of(entry, known.written(), file.given(entry.consents()));
    }

    Response destroy(UUID noteId, Destruction request) {
        Envelope envelope = edge.envelope("POST private-note destruction", List.of(noteId, request), RULES);
        Optional<Gone> before = reading.destroyed(noteId, acting.organisation())
                .filter(gone -> gone.fact().destroyedBy().equals(acting.subject()));
        UUID participantId = before.map(gone -> gone.fact().participantId())
                .orElseGet(() -> own(noteId).written().participantId());
        if (before.isEmpty() && !linksKnown.isKnown(KNOWLEDGE_AGE_MAX)) {
            throw Problems.problem(
                    503, "hold-knowledge-stale", "What is known of legal holds is too old to destroy by; ask again");
        }
        DestroyPrivateNote command = new DestroyPrivateNote(
                noteId,
                linked.ever(participantId, acting.organisation()),
                request.reason(),
                acting.subject(),
                clock.instant());
        Outcome<PrivateNoteRefusal> outcome = decider.handle(command, envelope);
        return answers.done(repeated(outcome, before), PrivateNoteProblems::of);
    }

    /** Once its key is gone nothing is decided about it any more, and a repeat is answered as the first was. */
    private static Outcome<PrivateNoteRefusal> repeated(Outcome<PrivateNoteRefusal> outcome, Optional<Gone> before) {
        return outcome instanceof Outcome.Erased<PrivateNoteRefusal> && before.isPresent()
                ? new Outcome.Done<>(before.get().receipt())
                : outcome;
    }
}

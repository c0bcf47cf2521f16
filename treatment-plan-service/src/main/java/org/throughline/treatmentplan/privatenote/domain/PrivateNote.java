package org.throughline.treatmentplan.privatenote.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.disclosure.domain.Act;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.ManualLaw;
import org.throughline.disclosure.domain.ManualLaw.Verdict;
import org.throughline.disclosure.domain.Purpose;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Credentials;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.DestroyPrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.ReleasePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.WritePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.CredentialTold;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteDestroyed;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleaseExplained;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordErased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordKept;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordKeptNoLonger;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.AuthorIsHere;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.HoldIsInForce;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.NotYetHappened;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.NoteExists;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.PrivateNoteUnknown;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.ReasonMissing;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.RecordIsErased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal.ReleaseObjected;

/**
 * One note of a conversation, kept apart from the record.
 *
 * <p>Its author alone reads it. It leaves on a consent to just its kind or on the order of a court, released by its author, or
 * by a medical director once the author has left: of the credentials scheduling told of one had begun, and none is valid any
 * more or begins later. Its author destroys it when they like, unless a legal hold keeps the record.
 *
 * @param admission to the episode it is written in, where that was looked at
 * @param erased whether the record was erased, where that was looked at
 * @param holds in force on the records that were looked at
 * @param credentials of the author, where they were looked at
 * @param written what it says
 * @param released to whom it was given, in the order it was
 * @param destroyed once it is gone
 */
public record PrivateNote(
        Optional<ParticipantAdmitted> admission,
        boolean erased,
        Set<UUID> holds,
        Credentials credentials,
        Optional<PrivateNoteWritten> written,
        List<PrivateNoteReleased> released,
        Optional<PrivateNoteDestroyed> destroyed) {
    /** Before anything was told. */
    public static final PrivateNote NONE = new PrivateNote(
            Optional.empty(), false, Set.of(), Credentials.NONE, Optional.empty(), List.of(), Optional.empty());

    /** How the ledger calls such a record. */
    public static final String IN_THE_LEDGER = "private-note";

    public PrivateNote {
        holds = Set.copyOf(holds);
        released = List.copyOf(released);
    }

    /** What it says, while there is a note. */
    public Optional<PrivateNoteWritten> standing() {
        return destroyed.isPresent() ? Optional.empty() : written;
    }

    /** Whether the author treats here no more. Of whom no credential has begun, nobody can say so. */
    public boolean authorHasLeft(Instant at) {
        return credentials.allOverBy(at);
    }

    /** Grants or refuses a request. */
    public static Decision<PrivateNoteEvent, PrivateNoteRefusal> decide(PrivateNote note, PrivateNoteCommand command) {
        return switch (command) {
            case WritePrivateNote c -> note.write(c);
            case ReleasePrivateNote c ->
                note.standing().map(of -> note.release(of, c)).orElseGet(() -> unknown(c));
            case DestroyPrivateNote c ->
                note.written.map(of -> note.destroy(of, c)).orElseGet(() -> unknown(c));
        };
    }

    private static Decision<PrivateNoteEvent, PrivateNoteRefusal> unknown(PrivateNoteCommand command) {
        return refuse(new PrivateNoteUnknown(command.noteId()));
    }

    /** Applies one fact. */
    public static PrivateNote evolve(PrivateNote n, PrivateNoteEvent event) {
        return switch (event) {
            case ParticipantAdmitted e ->
                new PrivateNote(Optional.of(e), n.erased, n.holds, n.credentials, n.written, n.released, n.destroyed);
            case RecordErased _ ->
                new PrivateNote(n.admission, true, n.holds, n.credentials, n.written, n.released, n.destroyed);
            case RecordKept e -> n.keptBy(with(n.holds, e.holdId()));
            case RecordKeptNoLonger e -> n.keptBy(without(n.holds, e.holdId()));
            case CredentialTold e ->
                new PrivateNote(
                        n.admission,
                        n.erased,
                        n.holds,
                        n.credentials.with(e.credential(), e.zone()),
                        n.written,
                        n.released,
                        n.destroyed);
            case PrivateNoteWritten e ->
                new PrivateNote(n.admission, n.erased, n.holds, n.credentials, Optional.of(e), n.released, n.destroyed);
            case PrivateNoteReleased e ->
                new PrivateNote(
                        n.admission,
                        n.erased,
                        n.holds,
                        n.credentials,
                        n.written,
                        Stream.concat(n.released.stream(), Stream.of(e)).toList(),
                        n.destroyed);
            case PrivateNoteReleaseExplained _ -> n; // the release beside it counts
            case PrivateNoteDestroyed e ->
                new PrivateNote(n.admission, n.erased, n.holds, n.credentials, n.written, n.released, Optional.of(e));
        };
    }

    private PrivateNote keptBy(Set<UUID> now) {
        return new PrivateNote(admission, erased, now, credentials, written, released, destroyed);
    }

    private static Set<UUID> with(Set<UUID> ids, UUID id) {
        Set<UUID> more = new TreeSet<>(ids);
        more.add(id);
        return more;
    }

    private static Set<UUID> without(Set<UUID> ids, UUID id) {
        Set<UUID> less = new TreeSet<>(ids);
        less.remove(id);
        return less;
    }

    private Decision<PrivateNoteEvent, PrivateNoteRefusal> write(WritePrivateNote c) {
        if (written.isPresent()) {
            return repeats(c) ? nothingNew() : refuse(new NoteExists(c.noteId()));
        }
        if (admission.isEmpty()) {
            return refuse(new EpisodeUnknown(c.episodeId()));
        }
        if (!admission.get().participantId().equals(c.participantId())) {
            return refuse(new EpisodeOfAnother(c.episodeId()));
        }
        if (erased) {
            return refuse(new RecordIsErased(c.participantId()));
        }
        if (c.occasion().happenedAt().isAfter(c.requestedAt())) {
            return refuse(new NotYetHappened(c.noteId()));
        }
        return accept(new PrivateNoteWritten(
                c.participantId(),
                c.episodeId(),
                c.noteId(),
                c.kind(),
                c.occasion(),
                c.text(),
                c.author(),
                c.requestedAt()));
    }

    private boolean repeats(WritePrivateNote c) {
        return standing()
                .filter(before -> before.author().equals(c.author())
                        && before.kind() == c.kind()
                        && before.occasion().equals(c.occasion())
                        && before.text().equals(c.text()))
                .isPresent();
    }

    /** Whether what it says may leave with a release that stands: to who made it, while the law permits it by what was entered. */
    public boolean mayLeaveWith(ReleasePrivateNote c) {
        return standing()
                .map(of -> ManualLaw.rule(c.releasing().of(of, c), c.evidence(), c.policy()))
                .filter(verdict -> verdict.objections().isEmpty())
                .filter(verdict -> released.stream()
                        .map(PrivateNoteReleased::disclosure)
                        .filter(entry -> entry.disclosureId().equals(c.disclosureId()))
                        .filter(entry ->
                                entry.request().actor().equals(c.releasing().actor()))
                        .anyMatch(entry -> consentIds(verdict).containsAll(entry.consents())))
                .isPresent();
    }

    private Decision<PrivateNoteEvent, PrivateNoteRefusal> release(PrivateNoteWritten of, ReleasePrivateNote c) {
        Releasing asked = c.releasing();
        Optional<PrivateNoteRefusal> against = asked.actor().equals(of.author()) ? Optional.empty() : againstOther(c);
        if (against.isPresent()) {
            return refuse(against.get());
        }
        if (released.stream().anyMatch(one -> one.disclosure().disclosureId().equals(c.disclosureId()))) {
            return nothingNew();
        }
        Act act = asked.of(of, c);
        Verdict verdict = ManualLaw.rule(act, c.evidence(), c.policy());
        return verdict.objections().isEmpty()
                ? accept(
                        new PrivateNoteReleased(of.noteId(), of.kind(), asked.channel(), entry(c, act, verdict)),
                        new PrivateNoteReleaseExplained(
                                of.participantId(),
                                of.noteId(),
                                c.disclosureId(),
                                asked.grounds(),
                                asked.reason().stream().toList()))
                : refuse(new ReleaseObjected(verdict.objections(), verdict.missing()));
    }

    /** Somebody else than the author: a medical director, with a reason, once the author has left. */
    private Optional<PrivateNoteRefusal> againstOther(ReleasePrivateNote c) {
        if (!c.releasing().director()) {
            return Optional.of(new NotTheAuthor(c.noteId()));
        }
        if (!authorHasLeft(c.requestedAt())) {
            return Optional.of(new AuthorIsHere(c.noteId()));
        }
        return c.releasing().reason().isPresent() ? Optional.empty() : Optional.of(new ReasonMissing(c.noteId()));
    }

    private static RecordsDisclosed entry(ReleasePrivateNote c, Act act, Verdict verdict) {
        return new RecordsDisclosed(
                c.disclosureId(),
                new Request(
                        act.participantId(),
                        act.episodes().stream().sorted().toList(),
                        act.telling().client(),
                        act.telling().actor(),
                        act.recipientId(),
                        act.purpose().map(Purpose::name).orElse(""),
                        IN_THE_LEDGER,
                        act.information()),
                c.releasing().basis(),
                consentIds(verdict),
                act.information(),
                verdict.partTwo(),
                verdict.reliance(),
                verdict.partTwo() ? c.policy().notice() : "",
                c.requestedAt(),
                c.policy().version(),
                List.of(),
                List.of());
    }

    private static List<UUID> consentIds(Verdict verdict) {
        return verdict.consents().stream().map(Given::consentId).toList();
    }

    private Decision<PrivateNoteEvent, PrivateNoteRefusal> destroy(PrivateNoteWritten of, DestroyPrivateNote c) {
        if (!of.author().equals(c.destroyedBy())) {
            return refuse(new NotTheAuthor(c.noteId()));
        }
        if (destroyed.isPresent()) {
            return nothingNew();
        }
        return holds.stream()
                .min(Comparator.naturalOrder())
                .<Decision<PrivateNoteEvent, PrivateNoteRefusal>>map(hold -> refuse(new HoldIsInForce(hold)))
                .orElseGet(() -> accept(new PrivateNoteDestroyed(
                        of.participantId(), c.noteId(), c.reason(), c.destroyedBy(), c.requestedAt())));
    }
}

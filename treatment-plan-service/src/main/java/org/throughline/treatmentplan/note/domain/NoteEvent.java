package org.throughline.treatmentplan.note.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.plan.domain.GoalText;

/** Facts about service notes, and what others told that they rest on. */
public sealed interface NoteEvent {

    /** Facts about one person. */
    sealed interface AboutPerson extends NoteEvent {
        UUID participantId();
    }

    /** Facts about one note. */
    sealed interface OfNote extends AboutPerson {
        UUID noteId();
    }

    /** What this service decided about a person's part in a session. */
    sealed interface OfPart extends AboutPerson {
        UUID sessionId();
    }

    /** Told by scheduling of a person's part in a session; a later one corrects it. */
    sealed interface Attendance extends AboutPerson {
        UUID episodeId();

        UUID sessionId();
    }

    /**
     * A note was written, or written anew.
     *
     * @param author who signs it
     */
    record ServiceNoteDrafted(
            UUID participantId,
            UUID episodeId,
            UUID noteId,
            String author,
            Role role,
            NoteContent content,
            Instant draftedAt)
            implements OfNote {}

    /** What was told of the session bears the note out, or does not. */
    record NoteMatchChanged(UUID participantId, UUID noteId, NoteMatch match) implements OfNote {}

    /** The note names another member of the group, and its author says that the name belongs there. */
    record OtherNameConfirmed(UUID participantId, UUID noteId, String confirmedBy, Instant confirmedAt)
            implements OfNote {}

    /**
     * Its author signed a note; it does not change any more.
     *
     * @param countersignBy by when somebody qualified is to countersign; none if the signer is
     * @param policyVersion that says so
     */
    record ServiceNoteSigned(
            UUID participantId,
            UUID noteId,
            String signer,
            Role role,
            Instant signedAt,
            String contentHash,
            List<Instant> countersignBy,
            String policyVersion)
            implements OfNote {
        public ServiceNoteSigned {
            countersignBy = List.copyOf(countersignBy);
        }
    }

    /** Somebody qualified approved what the author signed. */
    record NoteCountersigned(
            UUID participantId,
            UUID noteId,
            String countersigner,
            Role role,
            Instant countersignedAt,
            String contentHash)
            implements OfNote {}

    /** A note was not countersigned in time; it still may be. */
    record CountersignatureOverdue(UUID participantId, UUID noteId, Instant dueBy) implements OfNote {}

    /** Something was added to a note that was signed. */
    record NoteAddendumAdded(
            UUID participantId, UUID noteId, UUID addendumId, Text text, String author, Role role, Instant addedAt)
            implements OfNote {}

    /** The note should not have been written. It is kept, and hidden from every ordinary read. */
    record NoteMarkedEnteredInError(UUID participantId, UUID noteId, Text reason, String markedBy, Instant markedAt)
            implements OfNote {}

    /**
     * What a note in the wrong record says was written in the right one.
     *
     * @param refiledAs the note there; it tells nothing of whom it is about
     */
    record NoteRefiled(UUID participantId, UUID noteId, UUID refiledAs, String refiledBy, Instant refiledAt)
            implements OfNote {}

    /**
     * A note says what another said in the wrong record.
     *
     * @param takenFrom the note there; it tells nothing of whose record that is
     */
    record NoteTakenOver(UUID participantId, UUID noteId, UUID takenFrom, String takenOverBy, Instant takenOverAt)
            implements OfNote {}

    /**
     * Somebody took part in a session, so a note about it is to be written.
     *
     * @param policyVersion that says by when
     */
    record NoteFellDue(
            UUID participantId, UUID episodeId, UUID sessionId, Instant attendedAt, Instant dueBy, String policyVersion)
            implements OfPart {}

    /** The person's part in the session has its note; there is no second one beside it. */
    record SessionDocumented(UUID participantId, UUID sessionId, UUID noteId) implements OfPart {}

    /** The note about it was entered in error, so another may be written. */
    record SessionUndocumented(UUID participantId, UUID sessionId, UUID noteId) implements OfPart {}

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId) implements AboutPerson {}

    /**
     * Told by scheduling: somebody took part.
     *
     * @param kind of the session, such as {@code GROUP}
     * @param status such as {@code LATE}
     * @param facilitator who held the session, by the id of their token
     */
    record SessionAttended(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            String kind,
            Instant arrivedAt,
            int creditedMinutes,
            String status,
            String facilitator)
            implements Attendance {}

    /** Told by scheduling: somebody booked stayed away. */
    record SessionMissed(UUID participantId, UUID episodeId, UUID sessionId) implements Attendance {}

    /** Told by scheduling: how a credential of a clinician stands from a day on. */
    record CredentialTold(UUID clinicianId, Credential credential, ZoneId zone) implements NoteEvent {}

    /** As the plan's own stream says: which episode it is for. */
    record PlanKnown(UUID participantId, UUID episodeId, UUID planId) implements AboutPerson {}

    /** As the plan's own stream says: what is aimed at. It may have been withdrawn since; a session may have served it. */
    record GoalKnown(UUID participantId, UUID planId, UUID goalId, GoalText statement) implements AboutPerson {}
}

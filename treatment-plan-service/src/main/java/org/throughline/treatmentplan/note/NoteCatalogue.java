package org.throughline.treatmentplan.note;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.AboutPerson;
import org.throughline.treatmentplan.note.domain.NoteEvent.CountersignatureOverdue;
import org.throughline.treatmentplan.note.domain.NoteEvent.CredentialTold;
import org.throughline.treatmentplan.note.domain.NoteEvent.GoalKnown;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteAddendumAdded;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteCountersigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteFellDue;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMatchChanged;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteRefiled;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteTakenOver;
import org.throughline.treatmentplan.note.domain.NoteEvent.OtherNameConfirmed;
import org.throughline.treatmentplan.note.domain.NoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.note.domain.NoteEvent.PlanKnown;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteDrafted;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteSigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionAttended;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionDocumented;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionMissed;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionUndocumented;

/** How the facts of notes are stored, each sealed under the clinical key of the one person it is about. */
public final class NoteCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");

    /** All of them. */
    public static final Catalogue<NoteEvent> TYPES = Catalogue.of(
            NoteEvent.class,
            told("intake.participant-admitted.v1", ParticipantAdmitted.class),
            told("scheduling.session-attended.v1", SessionAttended.class).happenedAt(SessionAttended::arrivedAt),
            told("scheduling.session-missed.v1", SessionMissed.class),
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, new KeyKind("organisation")),
            told("treatment-plan.plan-opened.v1", PlanKnown.class),
            told("treatment-plan.goal-set.v1", GoalKnown.class),
            internal("treatment-plan.service-note-drafted.v1", ServiceNoteDrafted.class)
                    .happenedAt(ServiceNoteDrafted::draftedAt),
            internal("treatment-plan.note-match-changed.v1", NoteMatchChanged.class),
            internal("treatment-plan.other-name-confirmed.v1", OtherNameConfirmed.class)
                    .happenedAt(OtherNameConfirmed::confirmedAt),
            internal("treatment-plan.service-note-signed.v1", ServiceNoteSigned.class)
                    .happenedAt(ServiceNoteSigned::signedAt),
            internal("treatment-plan.note-countersigned.v1", NoteCountersigned.class)
                    .happenedAt(NoteCountersigned::countersignedAt),
            internal("treatment-plan.countersignature-overdue.v1", CountersignatureOverdue.class),
            internal("treatment-plan.note-addendum-added.v1", NoteAddendumAdded.class)
                    .happenedAt(NoteAddendumAdded::addedAt),
            internal("treatment-plan.note-entered-in-error.v1", NoteMarkedEnteredInError.class)
                    .happenedAt(NoteMarkedEnteredInError::markedAt),
            internal("treatment-plan.note-refiled.v1", NoteRefiled.class).happenedAt(NoteRefiled::refiledAt),
            internal("treatment-plan.note-taken-over.v1", NoteTakenOver.class).happenedAt(NoteTakenOver::takenOverAt),
            internal("treatment-plan.note-fell-due.v1", NoteFellDue.class),
            internal("treatment-plan.session-documented.v1", SessionDocumented.class),
            internal("treatment-plan.session-undocumented.v1", SessionUndocumented.class));

    private NoteCatalogue() {}

    private static <T extends AboutPerson> EventType<T> told(String name, Class<T> record) {
        return about(EventType.told(name, record, CLINICAL));
    }

    private static <T extends AboutPerson> EventType<T> internal(String name, Class<T> record) {
        return about(EventType.internal(name, record, CLINICAL));
    }

    private static <T extends AboutPerson> EventType<T> about(EventType<T> type) {
        return type.about(e -> e.participantId().toString());
    }
}

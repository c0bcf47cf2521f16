package org.throughline.treatmentplan.privatenote.rest;

import java.util.List;
import java.util.Set;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.gate.Objections;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal;
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

/** What each refusal about a note that is kept apart is over HTTP. Whoever has no say about one is told that there is none. */
final class PrivateNoteProblems {
    private PrivateNoteProblems() {}

    static Problem of(PrivateNoteRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _, EpisodeOfAnother _ -> Problems.unknown();
            case PrivateNoteUnknown _, NotTheAuthor _, AuthorIsHere _ -> Problems.unknown();
            case RecordIsErased _ ->
                Problems.problem(410, "record-erased", "The record was or is being erased; nothing can be added to it");
            case NotYetHappened _ ->
                Problems.problem(422, "not-yet-happened", "Write about what has happened; that time is yet to come");
            case NoteExists _ -> Problems.problem(409, "private-note-exists", "Another note has this id");
            case ReasonMissing _ ->
                Problems.problem(422, "reason-missing", "Say why it is not the author who releases the note");
            case ReleaseObjected(List<Objection> objections, Set<Element> missing) ->
                Objections.problem(objections, missing);
            case HoldIsInForce _ ->
                Problems.problem(409, "hold-in-force", "A legal hold keeps the record; nothing of it is destroyed");
        };
    }
}

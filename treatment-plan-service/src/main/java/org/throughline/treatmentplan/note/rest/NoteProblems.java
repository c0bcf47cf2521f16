package org.throughline.treatmentplan.note.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.note.domain.NoteRefusal;
import org.throughline.treatmentplan.note.domain.NoteRefusal.AddendumExists;
import org.throughline.treatmentplan.note.domain.NoteRefusal.CountersignerIsAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.CredentialNotValid;
import org.throughline.treatmentplan.note.domain.NoteRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.note.domain.NoteRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GoalOrReason;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GoalUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GroupRefused;
import org.throughline.treatmentplan.note.domain.NoteRefusal.HashIsAnother;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotAwaitingCountersignature;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotYetHappened;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsFull;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsSigned;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.OccasionDiffers;
import org.throughline.treatmentplan.note.domain.NoteRefusal.OtherNamed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.RefusedLine;
import org.throughline.treatmentplan.note.domain.NoteRefusal.RoleMayNotCountersign;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionHasNote;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionOfAnotherEpisode;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionWasMissed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.StillInDraft;
import org.throughline.treatmentplan.note.domain.NoteRefusal.TextMissing;

/** What each refusal about a note is over HTTP. */
final class NoteProblems {
    private NoteProblems() {}

    /**
     * Why one line of a request was not taken.
     *
     * @param line from 0
     * @param type of the problem it is by itself
     */
    record Line(int line, String type) {
        static Line of(RefusedLine refused) {
            return new Line(refused.line(), NoteProblems.of(refused.reason()).type());
        }
    }

    static Problem of(NoteRefusal refusal) {
        return switch (refusal) {
            case NoteUnknown _, EpisodeUnknown _, EpisodeOfAnother _ -> Problems.unknown();
            case SessionOfAnotherEpisode _ ->
                rule("session-of-another-episode", "The session was attended in another episode; write the note there");
            case SessionWasMissed _ ->
                state("session-missed", "The person stayed away; have the attendance corrected if they did not");
            case SessionHasNote _ ->
                state("session-has-note", "There is a note about this; add to it, or mark it as entered in error");
            case OccasionDiffers _ -> rule("occasion-other", "What a note is about stays the same; write another note");
            case NotYetHappened _ -> rule("not-yet-happened", "Write about it once it has happened");
            case GoalOrReason _ ->
                rule("goal-or-reason", "Name the goals that were worked on, or say why there was none");
            case GoalUnknown _ -> rule("goal-unknown", "Name goals of the episode's plan");
            case TextMissing _ ->
                rule("text-missing", "Write a text; without the attendance there is none to carry forward");
            case OtherNamed _ ->
                rule("other-named", "Another member of the group is named; leave the name out, or confirm it");
            case NotTheAuthor _ -> authority("not-the-author", "Its author does that");
            case NoteIsSigned _ -> state("note-signed", "What was signed does not change; add to it");
            case StillInDraft _ ->
                state("note-still-in-draft", "The note is a draft; its author goes on writing or signs");
            case NoteIsInError _ -> state("note-in-error", "The note was entered in error");
            case HashIsAnother _ ->
                state("content-hash-other", "What you were shown is not what is to be signed; read the note again");
            case CredentialNotValid _ ->
                authority("credential-not-valid", "No credential of yours is on record as valid today");
            case NotAwaitingCountersignature _ ->
                state("not-awaiting-countersignature", "The note awaits no countersignature");
            case CountersignerIsAuthor _ ->
                authority("countersigner-is-author", "Somebody else than the author countersigns");
            case RoleMayNotCountersign _ ->
                authority("role-may-not-countersign", "The programme has others countersign");
            case AddendumExists _ -> state("addendum-exists", "There is another addendum under this id");
            case NoteIsFull _ -> state("note-full", "The note has as many addenda as it can have; write another note");
            case GroupRefused group ->
                rule("group-refused", "Nothing was recorded; put these lines right and send all")
                        .with("lines", group.lines().stream().map(Line::of).toList());
        };
    }

    private static Problem state(String type, String title) {
        return Problems.problem(409, type, title);
    }

    private static Problem rule(String type, String title) {
        return Problems.problem(422, type, title);
    }

    private static Problem authority(String type, String title) {
        return Problems.problem(403, type, title);
    }
}

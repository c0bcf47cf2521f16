package org.throughline.treatmentplan.note.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Note.Draft;
import org.throughline.treatmentplan.note.domain.Note.EnteredInError;
import org.throughline.treatmentplan.note.domain.Note.Signed;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMatchChanged;
import org.throughline.treatmentplan.note.domain.NoteEvent.OtherNameConfirmed;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteDrafted;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionDocumented;
import org.throughline.treatmentplan.note.domain.NoteRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.note.domain.NoteRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GoalOrReason;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GoalUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotYetHappened;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsSigned;
import org.throughline.treatmentplan.note.domain.NoteRefusal.OccasionDiffers;
import org.throughline.treatmentplan.note.domain.NoteRefusal.OtherNamed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionHasNote;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionOfAnotherEpisode;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionWasMissed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.TextMissing;
import org.throughline.treatmentplan.note.domain.Notes.Documented;
import org.throughline.treatmentplan.plan.domain.GoalText;

/**
 * Writing a note. What has happened may be written down whatever is told later and whoever's licence has lapsed: only the
 * signature asks for a credential, and a note whose attendance was not told yet is kept until it is.
 */
record NoteWriting(Notes notes, WriteNote asked, Documented part, Map<UUID, GoalText> goals) {

    static Decision<NoteEvent, NoteRefusal> write(Notes notes, WriteNote c) {
        Documented part = c.writing()
                .occasion()
                .inSession()
                .map(session -> notes.part(session, c.participantId()))
                .orElse(Documented.NOTHING);
        NoteWriting writing = new NoteWriting(notes, c, part, notes.goals(c.planId(), c.episodeId()));
        return Stream.of(
                        writing.againstPerson(),
                        writing.againstEarlier(),
                        writing.againstOccasion(),
                        writing.againstLinks())
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<NoteEvent, NoteRefusal>>map(Decision::refuse)
                .orElseGet(writing::written);
    }

    private Optional<NoteRefusal> againstPerson() {
        UUID person = notes.people().get(asked.episodeId());
        if (person == null) {
            return Optional.of(new EpisodeUnknown(asked.episodeId()));
        }
        return person.equals(asked.participantId())
                ? Optional.empty()
                : Optional.of(new EpisodeOfAnother(asked.episodeId()));
    }

    private Optional<NoteRefusal> againstEarlier() {
        return notes.note(asked.noteId()).flatMap(note -> switch (note) {
            case EnteredInError _ -> Optional.of(new NoteIsInError(asked.noteId()));
            case Signed _ -> Optional.of(new NoteIsSigned(asked.noteId()));
            case Draft draft -> againstDraft(draft.written());
        });
    }

    private Optional<NoteRefusal> againstDraft(Written before) {
        if (!before.author().equals(asked.author())) {
            return Optional.of(new NotTheAuthor(asked.noteId()));
        }
        return before.content().occasion().equals(asked.writing().occasion())
                ? Optional.empty()
                : Optional.of(new OccasionDiffers(asked.noteId()));
    }

    private Optional<NoteRefusal> againstOccasion() {
        Occasion occasion = asked.writing().occasion();
        if (occasion.happenedAt().isAfter(asked.requestedAt())) {
            return Optional.of(new NotYetHappened(asked.noteId()));
        }
        return occasion.inSession().flatMap(this::againstSession);
    }

    private Optional<NoteRefusal> againstSession(UUID session) {
        if (part.match() == NoteMatch.CONTRADICTED) {
            return Optional.of(new SessionWasMissed(session));
        }
        if (part.told()
                .filter(told -> !told.episodeId().equals(asked.episodeId()))
                .isPresent()) {
            return Optional.of(new SessionOfAnotherEpisode(session));
        }
        return part.noteId().filter(noteId -> !noteId.equals(asked.noteId())).map(_ -> new SessionHasNote(session));
    }

    private Optional<NoteRefusal> againstLinks() {
        Writing writing = asked.writing();
        if (writing.goals().isEmpty() == writing.withoutGoal().isEmpty()) {
            return Optional.of(new GoalOrReason(asked.noteId()));
        }
        return writing.goals().stream()
                .filter(goal -> !goals.containsKey(goal))
                .findFirst()
                .map(GoalUnknown::new);
    }

    private Decision<NoteEvent, NoteRefusal> written() {
        Writing writing = asked.writing();
        Optional<Text> text = writing.text().stream().findFirst().or(this::carriedForward);
        if (text.isEmpty()) {
            return refuse(new TextMissing(asked.noteId()));
        }
        NoteContent content = new NoteContent(
                writing.occasion(),
                writing.goals(),
                writing.withoutGoal(),
                writing.summary(),
                text.get(),
                writing.text().isEmpty());
        boolean named = namesOther(content);
        if (named && !writing.namesConfirmed()) {
            return refuse(new OtherNamed(asked.noteId()));
        }
        return unchanged(content)
                .map(draft -> named && !draft.nameConfirmed()
                        ? Decision.<NoteEvent, NoteRefusal>accept(confirmed())
                        : Decision.<NoteEvent, NoteRefusal>nothingNew())
                .orElseGet(() -> accept(facts(content, named)));
    }

    private Optional<Draft> unchanged(NoteContent content) {
        return notes.note(asked.noteId())
                .filter(note -> note.written().content().equals(content))
                .filter(Draft.class::isInstance)
                .map(Draft.class::cast);
    }

    private OtherNameConfirmed confirmed() {
        return new OtherNameConfirmed(asked.participantId(), asked.noteId(), asked.author(), asked.requestedAt());
    }

    private Optional<Text> carriedForward() {
        return part.told()
                .filter(NoteEvent.SessionAttended.class::isInstance)
                .map(NoteEvent.SessionAttended.class::cast)
                .map(attended -> CarriedForward.text(
                        attended,
                        asked.writing().goals().stream().map(goals::get).toList()));
    }

    private boolean namesOther(NoteContent content) {
        List<Text> texts = Stream.concat(content.summary().stream(), Stream.of(content.text()))
                .toList();
        return asked.writing().others().stream()
                .anyMatch(name -> texts.stream().anyMatch(text -> name.isIn(text.value())));
    }

    private List<NoteEvent> facts(NoteContent content, boolean named) {
        List<NoteEvent> facts = new ArrayList<>();
        facts.add(new ServiceNoteDrafted(
                asked.participantId(),
                asked.episodeId(),
                asked.noteId(),
                asked.author(),
                asked.role(),
                content,
                asked.requestedAt()));
        content.occasion().inSession().filter(_ -> part.noteId().isEmpty()).ifPresent(session -> {
            facts.add(new SessionDocumented(asked.participantId(), session, asked.noteId()));
            if (part.match() == NoteMatch.MATCHED) {
                facts.add(new NoteMatchChanged(asked.participantId(), asked.noteId(), NoteMatch.MATCHED));
            }
        });
        if (named) {
            facts.add(confirmed());
        }
        return facts;
    }
}

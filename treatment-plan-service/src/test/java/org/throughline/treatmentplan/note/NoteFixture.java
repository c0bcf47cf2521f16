package org.throughline.treatmentplan.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.NotePolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.MemberName;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteCommand;
import org.throughline.treatmentplan.note.domain.NoteCommand.AddAddendum;
import org.throughline.treatmentplan.note.domain.NoteCommand.CountersignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.LetCountersignaturePass;
import org.throughline.treatmentplan.note.domain.NoteCommand.MarkEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteCommand.ReckonSession;
import org.throughline.treatmentplan.note.domain.NoteCommand.RefileNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.NoteEvent;
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
import org.throughline.treatmentplan.note.domain.NoteMatch;
import org.throughline.treatmentplan.note.domain.NoteRefusal;
import org.throughline.treatmentplan.note.domain.Notes;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.note.domain.Writing;
import org.throughline.treatmentplan.plan.domain.GoalText;

/** Notes about one invented person, and about another in the same group. */
final class NoteFixture {
    static final UUID PERSON = new UUID(6, 1);
    static final UUID EPISODE = new UUID(6, 2);
    static final UUID PLAN = new UUID(6, 3);
    static final UUID GOAL = new UUID(6, 4);
    static final UUID SESSION = new UUID(6, 5);
    static final UUID NOTE = new UUID(6, 6);
    static final UUID OTHER_NOTE = new UUID(6, 7);
    static final UUID OTHER_PERSON = new UUID(6, 8);
    static final UUID OTHER_EPISODE = new UUID(6, 9);
    static final UUID ADDENDUM = new UUID(6, 10);
    static final UUID FACILITATOR = new UUID(6, 11);
    static final UUID SUPERVISOR = new UUID(6, 12);
    static final UUID LICENCE = new UUID(6, 13);
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final NotePolicy POLICY = ProgrammePolicy.STANDARD.note();
    static final Text WORDS = new Text("An example.");
    static final Text REASON = new Text("A first acquaintance.");

    static final Instant BEGAN = Instant.parse("2026-04-01T23:00:00Z");
    static final Instant WRITTEN = Instant.parse("2026-04-02T02:30:00Z");
    static final Instant SIGNED_AT = Instant.parse("2026-04-02T15:00:00Z");
    static final Instant COUNTERSIGN_BY = SIGNED_AT.plus(POLICY.countersignWithin());

    static final ParticipantAdmitted ADMITTED = new ParticipantAdmitted(PERSON, EPISODE);
    static final ParticipantAdmitted OTHER_ADMITTED = new ParticipantAdmitted(OTHER_PERSON, OTHER_EPISODE);
    static final PlanKnown PLANNED = new PlanKnown(PERSON, EPISODE, PLAN);
    static final GoalKnown AIMED = new GoalKnown(PERSON, PLAN, GOAL, new GoalText("Get up in the morning"));
    static final SessionAttended ATTENDED = attended(PERSON, EPISODE);
    static final SessionMissed MISSED = new SessionMissed(PERSON, EPISODE, SESSION);
    static final CredentialTold LICENSED = licensed(FACILITATOR, "GRANTED", "2020-01-01", "2026-04-02");
    static final CredentialTold SUPERVISOR_LICENSED = licensed(SUPERVISOR, "GRANTED", "2020-01-01", "2030-01-01");

    static final Occasion GROUP = new Occasion(Occasion.Kind.SESSION, List.of(SESSION), BEGAN);
    static final Occasion CALL = new Occasion(Occasion.Kind.PHONE, List.of(), BEGAN);
    static final NoteContent CONTENT = new NoteContent(GROUP, List.of(GOAL), List.of(), List.of(), WORDS, false);
    static final ServiceNoteDrafted DRAFTED = drafted(CONTENT);
    static final SessionDocumented DOCUMENTED = new SessionDocumented(PERSON, SESSION, NOTE);
    static final NoteMatchChanged MATCHED = new NoteMatchChanged(PERSON, NOTE, NoteMatch.MATCHED);
    static final NoteMatchChanged CONTRADICTED = new NoteMatchChanged(PERSON, NOTE, NoteMatch.CONTRADICTED);
    static final OtherNameConfirmed CONFIRMED = new OtherNameConfirmed(PERSON, NOTE, "facilitator-a", WRITTEN);
    static final NoteFellDue DUE =
            new NoteFellDue(PERSON, EPISODE, SESSION, BEGAN, BEGAN.plus(POLICY.dueWithin()), POLICY.version());
    static final ServiceNoteSigned SIGNED = signed(Role.GROUP_FACILITATOR, List.of(COUNTERSIGN_BY));
    static final ServiceNoteSigned SIGNED_ALONE = signed(Role.CLINICIAN, List.of());
    static final NoteCountersigned COUNTERSIGNED =
            new NoteCountersigned(PERSON, NOTE, "clinician-b", Role.CLINICIAN, COUNTERSIGN_BY, hash());
    static final CountersignatureOverdue OVERDUE = new CountersignatureOverdue(PERSON, NOTE, COUNTERSIGN_BY);
    static final NoteAddendumAdded ADDED =
            new NoteAddendumAdded(PERSON, NOTE, ADDENDUM, WORDS, "clinician-b", Role.CLINICIAN, SIGNED_AT);
    static final NoteMarkedEnteredInError IN_ERROR =
            new NoteMarkedEnteredInError(PERSON, NOTE, WORDS, "facilitator-a", SIGNED_AT);
    static final SessionUndocumented UNDOCUMENTED = new SessionUndocumented(PERSON, SESSION, NOTE);

    static final NoteRefiled REFILED = new NoteRefiled(PERSON, NOTE, OTHER_NOTE, "facilitator-a", SIGNED_AT);
    static final NoteTakenOver TAKEN_OVER =
            new NoteTakenOver(OTHER_PERSON, OTHER_NOTE, NOTE, "facilitator-a", SIGNED_AT);

    /** Into the record of the other person, about the same session. */
    static RefileNote refile(String by) {
        Writing writing = writing(GROUP, List.of(), List.of(REASON), List.of(WORDS));
        return new RefileNote(
                mark(by, Role.GROUP_FACILITATOR),
                new WriteNote(
                        OTHER_NOTE,
                        OTHER_PERSON,
                        OTHER_EPISODE,
                        Optional.empty(),
                        writing,
                        by,
                        Role.GROUP_FACILITATOR,
                        SIGNED_AT));
    }

    private NoteFixture() {}

    static Scenario<NoteCommand, Notes, NoteEvent, NoteRefusal> person(NoteEvent... more) {
        return Scenario.of(new NoteDeciding()).given(ADMITTED, PLANNED, AIMED).given(more);
    }

    /** A note about a session that was attended, and its author's licence. */
    static Scenario<NoteCommand, Notes, NoteEvent, NoteRefusal> draft(NoteEvent... more) {
        return person(ATTENDED, LICENSED, SUPERVISOR_LICENSED, DRAFTED, DOCUMENTED, MATCHED)
                .given(more);
    }

    static SessionAttended attended(UUID participant, UUID episode) {
        return new SessionAttended(participant, episode, SESSION, "GROUP", BEGAN, 165, "LATE", "facilitator-a");
    }

    static CredentialTold licensed(UUID clinician, String standing, String since, String until) {
        return new CredentialTold(
                clinician,
                new Credential(
                        LICENCE,
                        "licence",
                        "US-IL",
                        List.of(),
                        standing,
                        LocalDate.parse(since),
                        LocalDate.parse(until)),
                ZONE);
    }

    static ServiceNoteDrafted drafted(NoteContent content) {
        return new ServiceNoteDrafted(PERSON, EPISODE, NOTE, "facilitator-a", Role.GROUP_FACILITATOR, content, WRITTEN);
    }

    private static ServiceNoteSigned signed(Role role, List<Instant> countersignBy) {
        return new ServiceNoteSigned(
                PERSON, NOTE, "facilitator-a", role, SIGNED_AT, hash(), countersignBy, POLICY.version());
    }

    static String hash() {
        return new Written(NOTE, PERSON, EPISODE, "facilitator-a", Role.GROUP_FACILITATOR, CONTENT, NoteMatch.MATCHED)
                .hash();
    }

    static Writing writing(Occasion occasion, List<UUID> goals, List<Text> withoutGoal, List<Text> text) {
        return new Writing(occasion, goals, withoutGoal, List.of(), text, List.of(), false);
    }

    static Writing naming(String name, List<Text> summary, Text text, boolean confirmed) {
        return new Writing(
                GROUP, List.of(GOAL), List.of(), summary, List.of(text), List.of(new MemberName(name)), confirmed);
    }

    static WriteNote write() {
        return write(writing(GROUP, List.of(GOAL), List.of(), List.of(WORDS)));
    }

    static WriteNote write(Writing writing) {
        return write(NOTE, writing, "facilitator-a", WRITTEN);
    }

    static WriteNote write(UUID noteId, Writing writing, String author, Instant at) {
        return new WriteNote(noteId, PERSON, EPISODE, Optional.of(PLAN), writing, author, Role.GROUP_FACILITATOR, at);
    }

    static SignNote sign() {
        return sign("facilitator-a", hash(), Role.GROUP_FACILITATOR, SIGNED_AT);
    }

    static SignNote sign(String signer, String hash, Role role, Instant at) {
        return new SignNote(NOTE, hash, signer, FACILITATOR, role, POLICY, at);
    }

    static CountersignNote countersign() {
        return countersign("clinician-b", hash(), Role.CLINICIAN, COUNTERSIGN_BY);
    }

    static CountersignNote countersign(String countersigner, String hash, Role role, Instant at) {
        return new CountersignNote(NOTE, hash, countersigner, SUPERVISOR, role, POLICY, at);
    }

    static AddAddendum add(UUID addendum) {
        return new AddAddendum(NOTE, addendum, WORDS, "clinician-b", Role.CLINICIAN, SIGNED_AT);
    }

    static MarkEnteredInError mark(String by, Role role) {
        return new MarkEnteredInError(NOTE, PERSON, Optional.of(SESSION), WORDS, by, role, SIGNED_AT);
    }

    static LetCountersignaturePass pass(Instant at) {
        return new LetCountersignaturePass(NOTE, at);
    }

    static ReckonSession reckon(Optional<UUID> noteId) {
        return new ReckonSession(SESSION, PERSON, EPISODE, noteId, POLICY);
    }
}

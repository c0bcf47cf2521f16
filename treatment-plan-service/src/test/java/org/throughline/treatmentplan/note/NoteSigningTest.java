package org.throughline.treatmentplan.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.note.domain.Note.Signed;
import org.throughline.treatmentplan.note.domain.NoteCommand.MarkEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNotes;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteAddendumAdded;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteCountersigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.AddendumExists;
import org.throughline.treatmentplan.note.domain.NoteRefusal.CountersignerIsAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.CredentialNotValid;
import org.throughline.treatmentplan.note.domain.NoteRefusal.GroupRefused;
import org.throughline.treatmentplan.note.domain.NoteRefusal.HashIsAnother;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotAwaitingCountersignature;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsFull;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsSigned;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.RefusedLine;
import org.throughline.treatmentplan.note.domain.NoteRefusal.RoleMayNotCountersign;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionWasMissed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.StillInDraft;

class NoteSigningTest {
    private static final String OTHER_HASH = "ab".repeat(32);

    @Test
    void its_author_signs_exactly_what_was_shown_and_a_repeat_changes_nothing() {
        NoteFixture.draft()
                .when(NoteFixture.sign())
                .thenAccepted(NoteFixture.SIGNED)
                .when(NoteFixture.sign())
                .thenNothingNew();
        NoteFixture.draft()
                .when(NoteFixture.sign("facilitator-a", OTHER_HASH, Role.GROUP_FACILITATOR, NoteFixture.SIGNED_AT))
                .thenRefused(new HashIsAnother(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.sign("facilitator-a", OTHER_HASH, Role.GROUP_FACILITATOR, NoteFixture.SIGNED_AT))
                .thenRefused(new NoteIsSigned(NoteFixture.NOTE));
    }

    @Test
    void nobody_else_signs_a_note() {
        SignNote anothers = NoteFixture.sign("clinician-b", NoteFixture.hash(), Role.CLINICIAN, NoteFixture.SIGNED_AT);
        NoteFixture.draft().when(anothers).thenRefused(new NotTheAuthor(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.SIGNED).when(anothers).thenRefused(new NoteIsSigned(NoteFixture.NOTE));
        NoteFixture.person().when(NoteFixture.sign()).thenRefused(new NoteUnknown(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.IN_ERROR)
                .when(NoteFixture.sign())
                .thenRefused(new NoteIsInError(NoteFixture.NOTE));
    }

    @Test
    void who_is_qualified_signs_alone() {
        NoteFixture.draft()
                .when(NoteFixture.sign("facilitator-a", NoteFixture.hash(), Role.CLINICIAN, NoteFixture.SIGNED_AT))
                .thenAccepted(NoteFixture.SIGNED_ALONE)
                .when(NoteFixture.countersign())
                .thenRefused(new NotAwaitingCountersignature(NoteFixture.NOTE));
    }

    @Test
    void a_signature_takes_a_credential_that_is_valid_that_day_where_its_holder_is() {
        NoteFixture.person(NoteFixture.ATTENDED, NoteFixture.DRAFTED, NoteFixture.DOCUMENTED)
                .when(NoteFixture.sign())
                .thenRefused(new CredentialNotValid(NoteFixture.FACILITATOR));
        SignNote dayAfter = NoteFixture.sign(
                "facilitator-a", NoteFixture.hash(), Role.GROUP_FACILITATOR, NoteFixture.SIGNED_AT.plusSeconds(86_400));
        NoteFixture.draft().when(dayAfter).thenRefused(new CredentialNotValid(NoteFixture.FACILITATOR));
        NoteFixture.draft(NoteFixture.licensed(NoteFixture.FACILITATOR, "SUSPENDED", "2026-04-01", "2030-01-01"))
                .when(NoteFixture.sign())
                .thenRefused(new CredentialNotValid(NoteFixture.FACILITATOR));
        NoteFixture.draft(NoteFixture.licensed(NoteFixture.FACILITATOR, "SUSPENDED", "2019-01-01", "2030-01-01"))
                .when(NoteFixture.sign())
                .thenAccepted(NoteFixture.SIGNED);
        NoteFixture.draft(NoteFixture.licensed(NoteFixture.FACILITATOR, "SUSPENDED", "2026-04-03", "2030-01-01"))
                .when(NoteFixture.sign())
                .thenAccepted(NoteFixture.SIGNED);
    }

    @Test
    void a_note_whose_attendance_is_still_to_come_is_signed_and_one_that_is_contradicted_is_not() {
        NoteFixture.person(NoteFixture.LICENSED, NoteFixture.DRAFTED, NoteFixture.DOCUMENTED)
                .when(NoteFixture.sign())
                .thenAccepted(NoteFixture.SIGNED);
        NoteFixture.draft(NoteFixture.CONTRADICTED)
                .when(NoteFixture.sign())
                .thenRefused(new SessionWasMissed(NoteFixture.SESSION));
    }

    @Test
    void somebody_qualified_countersigns_what_the_author_signed() {
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.countersign())
                .thenAccepted(NoteFixture.COUNTERSIGNED)
                .when(NoteFixture.countersign())
                .thenNothingNew();
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.OVERDUE)
                .when(NoteFixture.countersign())
                .thenAccepted(NoteFixture.COUNTERSIGNED);
    }

    @Test
    void what_attendance_contradicts_is_not_countersigned() {
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.CONTRADICTED)
                .when(NoteFixture.countersign())
                .thenRefused(new SessionWasMissed(NoteFixture.SESSION));
    }

    @Test
    void who_may_not_countersign_is_refused() {
        NoteFixture.draft().when(NoteFixture.countersign()).thenRefused(new StillInDraft(NoteFixture.NOTE));
        NoteFixture.person().when(NoteFixture.countersign()).thenRefused(new NoteUnknown(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.IN_ERROR)
                .when(NoteFixture.countersign())
                .thenRefused(new NoteIsInError(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.countersign(
                        "facilitator-a", NoteFixture.hash(), Role.CLINICIAN, NoteFixture.COUNTERSIGN_BY))
                .thenRefused(new CountersignerIsAuthor(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.countersign(
                        "facilitator-c", NoteFixture.hash(), Role.GROUP_FACILITATOR, NoteFixture.COUNTERSIGN_BY))
                .thenRefused(new RoleMayNotCountersign(Role.GROUP_FACILITATOR));
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.countersign("clinician-b", OTHER_HASH, Role.CLINICIAN, NoteFixture.COUNTERSIGN_BY))
                .thenRefused(new HashIsAnother(NoteFixture.NOTE));
        NoteFixture.draft(
                        NoteFixture.SIGNED,
                        NoteFixture.licensed(NoteFixture.SUPERVISOR, "SUSPENDED", "2026-04-01", "2030-01-01"))
                .when(NoteFixture.countersign())
                .thenRefused(new CredentialNotValid(NoteFixture.SUPERVISOR));
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.COUNTERSIGNED)
                .when(NoteFixture.countersign(
                        "clinician-c", NoteFixture.hash(), Role.CLINICIAN, NoteFixture.COUNTERSIGN_BY))
                .thenRefused(new NotAwaitingCountersignature(NoteFixture.NOTE));
    }

    @Test
    void a_countersignature_is_overdue_when_its_day_is_over_and_once() {
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.pass(NoteFixture.COUNTERSIGN_BY.minusMillis(1)))
                .thenNothingNew();
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.pass(NoteFixture.COUNTERSIGN_BY))
                .thenAccepted(NoteFixture.OVERDUE)
                .when(NoteFixture.pass(NoteFixture.COUNTERSIGN_BY))
                .thenNothingNew();
        for (List<? extends NoteEvent> nothingDue : List.of(
                List.<NoteEvent>of(),
                List.of(NoteFixture.SIGNED_ALONE),
                List.of(NoteFixture.SIGNED, NoteFixture.COUNTERSIGNED),
                List.of(NoteFixture.SIGNED, NoteFixture.IN_ERROR))) {
            NoteFixture.draft()
                    .given(nothingDue)
                    .when(NoteFixture.pass(NoteFixture.COUNTERSIGN_BY))
                    .thenNothingNew();
        }
        NoteFixture.person().when(NoteFixture.pass(NoteFixture.COUNTERSIGN_BY)).thenNothingNew();
    }

    @Test
    void to_what_was_signed_more_is_added_and_nothing_changed() {
        NoteFixture.draft(NoteFixture.SIGNED)
                .when(NoteFixture.add(NoteFixture.ADDENDUM))
                .thenAccepted(NoteFixture.ADDED)
                .when(NoteFixture.countersign())
                .thenAccepted(NoteFixture.COUNTERSIGNED);
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.ADDED)
                .when(NoteFixture.add(NoteFixture.ADDENDUM))
                .thenRefused(new AddendumExists(NoteFixture.ADDENDUM));
        NoteFixture.draft().when(NoteFixture.add(NoteFixture.ADDENDUM)).thenRefused(new StillInDraft(NoteFixture.NOTE));
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.IN_ERROR)
                .when(NoteFixture.add(NoteFixture.ADDENDUM))
                .thenRefused(new NoteIsInError(NoteFixture.NOTE));
        NoteFixture.person().when(NoteFixture.add(NoteFixture.ADDENDUM)).thenRefused(new NoteUnknown(NoteFixture.NOTE));
    }

    @Test
    void addenda_have_a_limit() {
        List<NoteEvent> addenda = new ArrayList<>();
        for (int i = 0; i < Signed.ADDENDA_MAX; i++) {
            addenda.add(new NoteAddendumAdded(
                    NoteFixture.PERSON,
                    NoteFixture.NOTE,
                    new UUID(7, i),
                    NoteFixture.WORDS,
                    "clinician-b",
                    Role.CLINICIAN,
                    NoteFixture.SIGNED_AT));
        }
        NoteFixture.draft(NoteFixture.SIGNED)
                .given(addenda)
                .when(NoteFixture.add(NoteFixture.ADDENDUM))
                .thenRefused(new NoteIsFull(NoteFixture.NOTE));
    }

    @Test
    void a_note_in_the_wrong_record_is_marked_and_another_may_be_written() {
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.COUNTERSIGNED)
                .when(NoteFixture.mark("facilitator-a", Role.GROUP_FACILITATOR))
                .thenAccepted(NoteFixture.IN_ERROR, NoteFixture.UNDOCUMENTED)
                .when(NoteFixture.mark("facilitator-a", Role.GROUP_FACILITATOR))
                .thenNothingNew();
        NoteFixture.draft()
                .when(NoteFixture.mark("director-a", Role.MEDICAL_DIRECTOR))
                .thenAccepted(
                        new NoteMarkedEnteredInError(
                                NoteFixture.PERSON,
                                NoteFixture.NOTE,
                                NoteFixture.WORDS,
                                "director-a",
                                NoteFixture.SIGNED_AT),
                        NoteFixture.UNDOCUMENTED);
        NoteFixture.draft()
                .when(NoteFixture.mark("clinician-b", Role.CLINICIAN))
                .thenRefused(new NotTheAuthor(NoteFixture.NOTE));
        NoteFixture.person()
                .when(NoteFixture.mark("facilitator-a", Role.GROUP_FACILITATOR))
                .thenRefused(new NoteUnknown(NoteFixture.NOTE));
    }

    @Test
    void a_note_of_a_contact_that_is_in_error_frees_no_session() {
        NoteContent call = new NoteContent(
                NoteFixture.CALL, List.of(NoteFixture.GOAL), List.of(), List.of(), NoteFixture.WORDS, false);
        NoteFixture.person(NoteFixture.drafted(call))
                .when(new MarkEnteredInError(
                        NoteFixture.NOTE,
                        NoteFixture.PERSON,
                        Optional.empty(),
                        NoteFixture.WORDS,
                        "facilitator-a",
                        Role.GROUP_FACILITATOR,
                        NoteFixture.SIGNED_AT))
                .thenAccepted(NoteFixture.IN_ERROR);
    }

    @Test
    void several_notes_are_signed_in_one_act_each_over_its_own_hash_or_none_is() {
        SignNote unknown = new SignNote(
                NoteFixture.OTHER_NOTE,
                OTHER_HASH,
                "facilitator-a",
                NoteFixture.FACILITATOR,
                Role.GROUP_FACILITATOR,
                NoteFixture.POLICY,
                NoteFixture.SIGNED_AT);
        NoteFixture.draft()
                .when(new SignNotes(List.of(NoteFixture.sign(), unknown)))
                .thenRefused(new GroupRefused(List.of(new RefusedLine(1, new NoteUnknown(NoteFixture.OTHER_NOTE)))));
        NoteFixture.draft().when(new SignNotes(List.of(NoteFixture.sign()))).thenAccepted(NoteFixture.SIGNED);
    }

    @Test
    void a_late_countersignature_is_kept_with_the_lateness() {
        NoteFixture.draft(NoteFixture.SIGNED, NoteFixture.OVERDUE)
                .when(NoteFixture.countersign(
                        "clinician-b",
                        NoteFixture.hash(),
                        Role.MEDICAL_DIRECTOR,
                        NoteFixture.COUNTERSIGN_BY.plusSeconds(60)))
                .thenAccepted(new NoteCountersigned(
                        NoteFixture.PERSON,
                        NoteFixture.NOTE,
                        "clinician-b",
                        Role.MEDICAL_DIRECTOR,
                        NoteFixture.COUNTERSIGN_BY.plusSeconds(60),
                        NoteFixture.hash()))
                .when(NoteFixture.pass(NoteFixture.COUNTERSIGN_BY.plusSeconds(90)))
                .thenNothingNew();
    }
}

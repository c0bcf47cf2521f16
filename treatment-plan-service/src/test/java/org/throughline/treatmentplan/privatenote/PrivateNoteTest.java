package org.throughline.treatmentplan.privatenote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.ADMITTED;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.AUTHOR;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.CALL;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.CONSENT;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.DESTROYED;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.DIRECTOR;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.EPISODE;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.HOLD;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.HOSPITAL;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.ID;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.KEPT;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.KEPT_NO_LONGER;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.LATER;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.NOON;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.OTHER;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.PERSON;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.REASON;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.WORDS;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.WRITTEN;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.byConsent;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.byOrder;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.consent;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.credential;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.destroy;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.explained;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.grounds;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.nothing;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.on;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.order;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.release;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.released;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.write;
import static org.throughline.treatmentplan.privatenote.PrivateNoteFixture.written;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Objection;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.privatenote.domain.PrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.WritePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordErased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordKept;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;
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
import org.throughline.treatmentplan.privatenote.domain.RecordMatter;
import org.throughline.treatmentplan.privatenote.domain.Releasing;

class PrivateNoteTest {
    private static final Path PAGE = Path.of("../docs/states/private-note.md");
    private static final String HEAD = """
            # States of a note that is kept apart

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. The
            note is a counselling note about a call, its author has left, and there is a consent to counselling notes that names
            the recipient.

            """;

    private static final LocalDate GONE = LocalDate.parse("2026-04-20");
    private static final LocalDate HERE = LocalDate.parse("2026-04-21");

    private static Scenario<PrivateNoteCommand, PrivateNote, PrivateNoteEvent, PrivateNoteRefusal> note(
            PrivateNoteEvent... facts) {
        return Scenario.of(new PrivateNoteDeciding()).given(facts);
    }

    private static Releasing byAuthor() {
        return byConsent(AUTHOR, false, Optional.empty());
    }

    private static ReleaseObjected objected(Objection objection) {
        return new ReleaseObjected(List.of(objection), Set.of());
    }

    @Test
    void an_author_keeps_a_note_about_an_episode_once() {
        note(ADMITTED).when(write()).thenAccepted(WRITTEN).when(write()).thenNothingNew();
        note().when(write()).thenRefused(new EpisodeUnknown(EPISODE));
        note(ADMITTED).when(write(OTHER, CALL)).thenRefused(new EpisodeOfAnother(EPISODE));
        Occasion ahead = new Occasion(Occasion.Kind.PHONE, List.of(), NOON.plusSeconds(1));
        note(ADMITTED).when(write(PERSON, ahead)).thenRefused(new NotYetHappened(ID));
        WritePrivateNote otherwise = new WritePrivateNote(
                ID, PERSON, EPISODE, PrivateNoteKind.COUNSELLING, CALL, new Text("Another."), AUTHOR, NOON);
        note(ADMITTED, WRITTEN).when(otherwise).thenRefused(new NoteExists(ID));
    }

    @Test
    void nothing_is_written_about_somebody_whose_record_was_erased() {
        note(ADMITTED, new RecordErased(PERSON)).when(write()).thenRefused(new RecordIsErased(PERSON));
    }

    @Test
    void its_author_releases_it_on_a_consent_to_just_this_kind_and_the_ledger_entry_is_part_of_that() {
        note(WRITTEN)
                .when(release(byAuthor(), consent()))
                .thenAccepted(
                        released(LegalBasis.CONSENT, HOSPITAL.toString(), AUTHOR, CONSENT),
                        explained(grounds(Element.DESCRIPTION)))
                .when(release(byAuthor(), nothing()))
                .thenNothingNew();
        note(written(PrivateNoteKind.PSYCHOTHERAPY))
                .when(release(byAuthor(), consent("PSYCHOTHERAPY_NOTES", "PSYCHOTHERAPY_NOTES")))
                .thenAccepted(
                        released(
                                PrivateNoteKind.PSYCHOTHERAPY,
                                LegalBasis.CONSENT,
                                HOSPITAL.toString(),
                                AUTHOR,
                                CONSENT),
                        explained(grounds(Element.DESCRIPTION)));
    }

    @Test
    void no_other_consent_releases_it() {
        note(WRITTEN).when(release(byAuthor(), nothing())).thenRefused(objected(Objection.RECIPIENT_NOT_REGISTERED));
        note(WRITTEN)
                .when(release(byAuthor(), consent("TREATMENT", "ALL")))
                .thenRefused(objected(Objection.PURPOSE_NOT_COVERED));
        note(WRITTEN)
                .when(release(byAuthor(), consent("PSYCHOTHERAPY_NOTES", "PSYCHOTHERAPY_NOTES")))
                .thenRefused(objected(Objection.PURPOSE_NOT_COVERED));
        note(WRITTEN)
                .when(release(byAuthor(), consent("COUNSELLING_NOTES", "ALL")))
                .thenRefused(objected(Objection.INFORMATION_NOT_COVERED));
        note(written(PrivateNoteKind.PSYCHOTHERAPY))
                .when(release(byAuthor(), consent()))
                .thenRefused(objected(Objection.PURPOSE_NOT_COVERED));
    }

    @Test
    void the_order_of_a_court_releases_it_and_a_subpoena_does_not() {
        note(WRITTEN)
                .when(release(byOrder(order()), nothing()))
                .thenAccepted(released(LegalBasis.COURT_ORDER, "", AUTHOR), explained(order()));
        var subpoena = grounds(
                Element.DESCRIPTION, Element.RECIPIENT_NAME, Element.COURT, Element.ORDER_SCOPE, Element.SUBPOENA);
        note(WRITTEN)
                .when(release(byOrder(subpoena), nothing()))
                .thenRefused(new ReleaseObjected(
                        List.of(Objection.SUBPOENA_ALONE, Objection.ELEMENTS_MISSING), Set.of(Element.ORDER)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONSENT", "COURT_ORDER"})
    void no_other_right_releases_it(LegalBasis basis) {
        var refused = PrivateNote.decide(note(WRITTEN).state(), release(on(basis, order()), consent()));
        assertThat(refused).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void an_emergency_opens_no_note() {
        var grounds = grounds(
                Element.DESCRIPTION,
                Element.RECIPIENT_NAME,
                Element.RECIPIENT_FACILITY,
                Element.DISCLOSER,
                Element.NATURE);
        note(WRITTEN)
                .when(release(on(LegalBasis.MEDICAL_EMERGENCY, grounds), nothing()))
                .thenRefused(objected(Objection.NOTES_KEPT_APART));
    }

    @Test
    void a_medical_director_releases_it_with_a_reason_once_the_author_has_left() {
        Releasing byDirector = byConsent(DIRECTOR, true, REASON);
        note(WRITTEN, credential(GONE))
                .when(release(byDirector, consent()))
                .thenAccepted(
                        released(LegalBasis.CONSENT, HOSPITAL.toString(), DIRECTOR, CONSENT),
                        explained(grounds(Element.DESCRIPTION), WORDS));
        note(WRITTEN, credential(HERE)).when(release(byDirector, consent())).thenRefused(new AuthorIsHere(ID));
        note(WRITTEN).when(release(byDirector, consent())).thenRefused(new AuthorIsHere(ID));
        note(WRITTEN, credential(GONE))
                .when(release(byConsent(DIRECTOR, true, Optional.empty()), consent()))
                .thenRefused(new ReasonMissing(ID));
        note(WRITTEN, credential(GONE))
                .when(release(byConsent("clinician-b", false, REASON), consent()))
                .thenRefused(new NotTheAuthor(ID));
    }

    @Test
    void an_author_of_whom_a_credential_is_yet_to_begin_has_not_left() {
        Releasing byDirector = byConsent(DIRECTOR, true, REASON);
        var begins = credential("GRANTED", HERE.plusDays(1), HERE.plusYears(1));
        note(WRITTEN, begins).when(release(byDirector, consent())).thenRefused(new AuthorIsHere(ID));
        note(WRITTEN, credential(GONE), begins)
                .when(release(byDirector, consent()))
                .thenRefused(new AuthorIsHere(ID));
        var suspended = credential("SUSPENDED", HERE.plusDays(1), HERE.plusYears(1));
        assertThat(note(WRITTEN, credential(GONE), suspended).state().authorHasLeft(LATER))
                .isTrue();
        assertThat(note(WRITTEN, credential(GONE), begins, suspended).state().authorHasLeft(LATER))
                .isTrue();
    }

    @Test
    void what_it_says_leaves_with_a_release_only_while_the_law_permits_it() {
        var kept = note(WRITTEN, released(LegalBasis.CONSENT, HOSPITAL.toString(), AUTHOR, CONSENT))
                .state();
        assertThat(kept.mayLeaveWith(release(byAuthor(), consent()))).isTrue();
        assertThat(kept.mayLeaveWith(release(byAuthor(), nothing()))).isFalse();
        assertThat(kept.mayLeaveWith(release(byAuthor(), consent("TREATMENT", "ALL"))))
                .isFalse();
        assertThat(kept.mayLeaveWith(release(byConsent(DIRECTOR, true, REASON), consent())))
                .isFalse();
        var byAnotherConsent = note(WRITTEN, released(LegalBasis.CONSENT, HOSPITAL.toString(), AUTHOR, OTHER))
                .state();
        assertThat(byAnotherConsent.mayLeaveWith(release(byAuthor(), consent())))
                .isFalse();
        assertThat(note(WRITTEN).state().mayLeaveWith(release(byAuthor(), consent())))
                .isFalse();
    }

    @Test
    void its_author_alone_destroys_it_and_then_there_is_none() {
        note(WRITTEN)
                .when(destroy(AUTHOR))
                .thenAccepted(DESTROYED)
                .when(destroy(AUTHOR))
                .thenNothingNew();
        note(WRITTEN).when(destroy(DIRECTOR)).thenRefused(new NotTheAuthor(ID));
        note().when(destroy(AUTHOR)).thenRefused(new PrivateNoteUnknown(ID));
        note(WRITTEN, DESTROYED).when(release(byAuthor(), consent())).thenRefused(new PrivateNoteUnknown(ID));
        note(ADMITTED, WRITTEN, DESTROYED).when(write()).thenRefused(new NoteExists(ID));
    }

    @Test
    void a_legal_hold_on_the_record_or_on_one_it_was_linked_with_keeps_it() {
        note(WRITTEN, KEPT).when(destroy(AUTHOR)).thenRefused(new HoldIsInForce(HOLD));
        note(WRITTEN, new RecordKept(OTHER, HOLD)).when(destroy(AUTHOR)).thenRefused(new HoldIsInForce(HOLD));
        note(WRITTEN, KEPT, KEPT_NO_LONGER).when(destroy(AUTHOR)).thenAccepted(DESTROYED);
    }

    @Test
    void every_record_it_may_be_held_by_is_looked_at() {
        assertThat(new PrivateNoteDeciding().streams(destroy(AUTHOR)).read())
                .containsExactlyInAnyOrder(
                        "intake/participant/" + PERSON + "/retention", "intake/participant/" + OTHER + "/retention");
    }

    @Test
    void it_is_told_which_kinds_of_content_belong_in_the_record() {
        var matters = ShippedRecordMatters.all();
        assertThat(matters.words()).containsOnlyKeys(RecordMatter.values());
        assertThat(matters.in(new Text("We met from 14:05 on."))).containsExactly(RecordMatter.TIMES);
        for (String times : List.of("At 2:30pm", "until 10:15am", "for 45 min", "some 45min.", "at 7pm", "at 11 am")) {
            assertThat(matters.in(new Text(times))).as(times).containsExactly(RecordMatter.TIMES);
        }
        for (String dose : List.of("Takes 1000mg", "takes 2.5 mg", "20mg")) {
            assertThat(matters.in(new Text(dose))).as(dose).containsExactly(RecordMatter.MEDICATION);
        }
        assertThat(matters.in(new Text("Twice a week, CBT."))).containsExactly(RecordMatter.MODALITY);
        assertThat(matters.in(new Text("Takes 20mg of sertraline"))).containsExactly(RecordMatter.MEDICATION);
        assertThat(matters.in(new Text("Drug screen: negative for all"))).containsExactly(RecordMatter.RESULTS);
        assertThat(matters.in(new Text("The DIAGNOSIS stands; good prognosis.")))
                .containsExactly(RecordMatter.SUMMARY);
        assertThat(matters.in(new Text("Spoke of her father, and of flour on amber tables; campaigned against it.")))
                .isEmpty();
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                PrivateNoteCatalogue.TYPES,
                List.of(
                        WRITTEN,
                        released(LegalBasis.CONSENT, HOSPITAL.toString(), AUTHOR, CONSENT),
                        explained(grounds(Element.DESCRIPTION), WORDS),
                        DESTROYED));
    }

    @Test
    void what_a_note_says_lies_under_its_own_key_and_what_outlives_it_under_the_organisations() {
        var type = PrivateNoteCatalogue.TYPES.typeOf(WRITTEN);
        assertThat(type.compartment().kind()).isEqualTo(PrivateNoteCatalogue.NOTE);
        assertThat(type.compartment().owner().apply(WRITTEN)).contains(ID.toString());
        assertThat(type.details().subject().apply(WRITTEN)).contains(PERSON.toString());
        var gone = PrivateNoteCatalogue.TYPES.typeOf(DESTROYED);
        assertThat(gone.compartment().kind().value()).isEqualTo("organisation");
        assertThat(gone.compartment().owner().apply(DESTROYED)).isEmpty();
    }

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        var left = credential(GONE);
        var released = released(LegalBasis.CONSENT, HOSPITAL.toString(), AUTHOR, CONSENT);
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<PrivateNoteCommand, PrivateNote, PrivateNoteEvent, PrivateNoteRefusal>(
                                        new PrivateNoteDeciding(), PrivateNoteTest::name)
                                .state(List.of(ADMITTED, left))
                                .state(List.of(ADMITTED, left, WRITTEN))
                                .state(List.of(ADMITTED, left, WRITTEN, released))
                                .state(List.of(ADMITTED, left, WRITTEN, KEPT))
                                .state(List.of(ADMITTED, left, WRITTEN, KEPT, released))
                                .state(List.of(ADMITTED, left, WRITTEN, DESTROYED))
                                .command("written", write())
                                .command("released", release(byAuthor(), consent()))
                                .command("so by a director", release(byConsent(DIRECTOR, true, REASON), consent()))
                                .command("so by a colleague", release(byConsent("b", false, REASON), consent()))
                                .command("so without consent", release(byAuthor(), consent("TREATMENT", "ALL")))
                                .command("destroyed", destroy(AUTHOR))
                                .command("so by another", destroy(DIRECTOR))
                                .page());
    }

    private static String name(PrivateNote note) {
        if (note.written().isEmpty()) {
            return "Unknown";
        }
        if (note.destroyed().isPresent()) {
            return "Destroyed";
        }
        String stands = note.released().isEmpty() ? "Kept" : "Released";
        return note.holds().isEmpty() ? stands : stands + "UnderHold";
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_and_nothing_leaves_or_goes_that_may_not(long seed) {
        Random random = new Random(seed);
        var note = note(ADMITTED);
        for (int i = 0; i < 30; i++) {
            boolean held = random.nextInt(3) == 0;
            if (held) {
                note = note.given(random.nextBoolean() ? KEPT : KEPT_NO_LONGER);
            }
            PrivateNoteCommand command = switch (random.nextInt(4)) {
                case 0 -> write();
                case 1 -> release(byAuthor(), random.nextBoolean() ? consent() : consent("TREATMENT", "ALL"));
                case 2 -> destroy(DIRECTOR);
                default -> random.nextInt(4) == 0 ? destroy(AUTHOR) : write();
            };
            PrivateNote before = note.state();
            if (PrivateNote.decide(before, command)
                    instanceof Decision.Accepted<PrivateNoteEvent, PrivateNoteRefusal>(var events)) {
                note = note.when(command).thenAccepted(events);
            }
            PrivateNote after = note.state();
            assertThat(after.released())
                    .allMatch(one -> one.disclosure().consents().equals(List.of(CONSENT)));
            if (before.destroyed().isEmpty() && after.destroyed().isPresent()) {
                assertThat(before.holds()).isEmpty();
            }
            assertThat(after.destroyed().isPresent())
                    .isEqualTo(after.written().isPresent() && after.standing().isEmpty());
        }
    }
}

package org.throughline.scheduling.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.family.domain.Family;
import org.throughline.scheduling.family.domain.FamilyCommand;
import org.throughline.scheduling.family.domain.FamilyCommand.ExpectMember;
import org.throughline.scheduling.family.domain.FamilyCommand.ExpectNoMore;
import org.throughline.scheduling.family.domain.FamilyCommand.NoteMember;
import org.throughline.scheduling.family.domain.FamilyDoubt;
import org.throughline.scheduling.family.domain.FamilyEvent;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberCame;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberDoubted;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpected;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpectedNoMore;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberStayedAway;
import org.throughline.scheduling.family.domain.FamilyEvent.ParticipantWalkedIn;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceBooked;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceReleased;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionDropped;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionKnown;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionMoved;
import org.throughline.scheduling.family.domain.FamilyFinding;
import org.throughline.scheduling.family.domain.FamilyFinding.Came;
import org.throughline.scheduling.family.domain.FamilyFinding.StayedAway;
import org.throughline.scheduling.family.domain.FamilyMember;
import org.throughline.scheduling.family.domain.FamilyRefusal;
import org.throughline.scheduling.family.domain.FamilyRefusal.FamilyTooLarge;
import org.throughline.scheduling.family.domain.FamilyRefusal.KindWithoutFamily;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberNoted;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberStillThere;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberUnknown;
import org.throughline.scheduling.family.domain.FamilyRefusal.ParticipantHasNoPlace;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionIsCancelled;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionNotStarted;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionUnknown;
import org.throughline.scheduling.family.domain.Relation;
import org.throughline.scheduling.policy.domain.FamilyPolicy;

/** Members of a family come to sessions whose kind lets them. */
class FamilyTest {
    private static final UUID PERSON = new UUID(2, 1);
    private static final UUID SESSION = new UUID(1, 1);
    private static final FamilyMember MOTHER = new FamilyMember(PERSON, SESSION, new UUID(8, 1));
    private static final Wording NAME = new Wording("C. Moreno");
    private static final Instant START = Instant.parse("2026-03-04T23:00:00Z");
    private static final Instant BEFORE = START.minusSeconds(3_600);
    private static final Instant END = START.plusSeconds(3_600);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final FamilyPolicy TOGETHER = new FamilyPolicy("policy-1", false);
    private static final FamilyPolicy ALONE = new FamilyPolicy("policy-2", true);
    private static final PlaceBooked PLACE = new PlaceBooked(PERSON, SESSION);
    private static final Came CAME = new Came(START, END);

    private final Scenario<FamilyCommand, Family, FamilyEvent, FamilyRefusal> nothing =
            Scenario.of(new FamilyDeciding());
    private final Scenario<FamilyCommand, Family, FamilyEvent, FamilyRefusal> planned =
            nothing.given(session(SessionKind.FAMILY));
    private final Scenario<FamilyCommand, Family, FamilyEvent, FamilyRefusal> placed = planned.given(PLACE);
    private final Scenario<FamilyCommand, Family, FamilyEvent, FamilyRefusal> expected = placed.given(expected(MOTHER));

    private static Placement at(Instant start) {
        return new Placement(new Slot(start, 60), ZONE, List.of(), List.of("kim"));
    }

    private static SessionKnown session(SessionKind kind) {
        return new SessionKnown(SESSION, kind, at(START));
    }

    private static ExpectMember expect(FamilyMember member, FamilyPolicy policy) {
        return new ExpectMember(member, Relation.PARENT, NAME, policy, "coordinator-1", BEFORE);
    }

    private static MemberExpected expected(FamilyMember member) {
        return new MemberExpected(PERSON, SESSION, member.memberId(), Relation.PARENT, NAME, "coordinator-1", BEFORE);
    }

    private static NoteMember note(FamilyFinding finding, Instant at) {
        return new NoteMember(MOTHER, finding, "kim", at);
    }

    private static MemberCame came(Instant at) {
        return new MemberCame(PERSON, SESSION, MOTHER.memberId(), START, END, "kim", at);
    }

    private static MemberStayedAway stayedAway(Instant at) {
        return new MemberStayedAway(PERSON, SESSION, MOTHER.memberId(), "kim", at);
    }

    @Test
    void somebody_of_the_family_is_expected_once_where_the_participant_has_a_place() {
        placed.when(expect(MOTHER, TOGETHER))
                .thenAccepted(expected(MOTHER))
                .when(expect(MOTHER, TOGETHER))
                .thenNothingNew();
        planned.when(expect(MOTHER, TOGETHER)).thenRefused(new ParticipantHasNoPlace(SESSION));
        placed.given(new PlaceReleased(PERSON, SESSION))
                .when(expect(MOTHER, TOGETHER))
                .thenRefused(new ParticipantHasNoPlace(SESSION));
    }

    @Test
    void where_the_programme_lets_them_they_come_without_the_participant() {
        planned.when(expect(MOTHER, ALONE)).thenAccepted(expected(MOTHER));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAMILY")
    void other_kinds_are_for_participants_alone(SessionKind kind) {
        nothing.given(session(kind), PLACE).when(expect(MOTHER, ALONE)).thenRefused(new KindWithoutFamily(SESSION));
    }

    @Test
    void nobody_comes_to_a_session_that_there_is_not_or_that_is_cancelled() {
        nothing.when(expect(MOTHER, ALONE)).thenRefused(new SessionUnknown(SESSION));
        placed.given(new SessionDropped(SESSION))
                .when(expect(MOTHER, TOGETHER))
                .thenRefused(new SessionIsCancelled(SESSION));
    }

    private static List<MemberExpected> many(int members) {
        return IntStream.range(0, members)
                .mapToObj(i -> expected(new FamilyMember(PERSON, SESSION, new UUID(9, i))))
                .toList();
    }

    @Test
    void no_more_come_than_a_room_takes() {
        placed.given(many(Family.MEMBERS_MAX))
                .when(expect(MOTHER, TOGETHER))
                .thenRefused(new FamilyTooLarge(SESSION, Family.MEMBERS_MAX));
    }

    private static ExpectMember entered(FamilyPolicy policy) {
        return new ExpectMember(MOTHER, Relation.PARENT, NAME, policy, "coordinator-1", START);
    }

    private static MemberExpected enteredLate() {
        return new MemberExpected(PERSON, SESSION, MOTHER.memberId(), Relation.PARENT, NAME, "coordinator-1", START);
    }

    private static MemberDoubted doubted(FamilyDoubt... doubts) {
        return new MemberDoubted(PERSON, SESSION, MOTHER.memberId(), List.of(doubts), START);
    }

    @Test
    void who_came_with_somebody_who_walked_in_is_recorded() {
        planned.given(new ParticipantWalkedIn(PERSON, SESSION))
                .when(entered(TOGETHER))
                .thenAccepted(enteredLate())
                .when(note(CAME, END))
                .thenAccepted(came(END));
        planned.when(entered(TOGETHER)).thenRefused(new ParticipantHasNoPlace(SESSION));
    }

    @Test
    void who_did_come_to_what_is_not_for_families_or_was_cancelled_is_recorded_and_flagged() {
        var flagged = nothing.given(session(SessionKind.GROUP), PLACE, new SessionDropped(SESSION))
                .when(entered(TOGETHER))
                .thenAccepted(enteredLate(), doubted(FamilyDoubt.SESSION_CANCELLED, FamilyDoubt.KIND_WITHOUT_FAMILY));
        assertThat(flagged.state().members().values())
                .flatExtracting(Family.Member::doubts)
                .containsExactly(FamilyDoubt.SESSION_CANCELLED, FamilyDoubt.KIND_WITHOUT_FAMILY);
        flagged.when(entered(TOGETHER)).thenNothingNew();
        flagged.when(note(CAME, END)).thenAccepted(came(END));
    }

    @Test
    void a_large_family_that_did_come_is_recorded_and_flagged_up_to_more_than_ever_came() {
        placed.given(many(Family.MEMBERS_MAX))
                .when(entered(TOGETHER))
                .thenAccepted(enteredLate(), doubted(FamilyDoubt.FAMILY_LARGE));
        placed.given(many(Family.RECORDED_MAX))
                .when(entered(TOGETHER))
                .thenRefused(new FamilyTooLarge(SESSION, Family.RECORDED_MAX));
    }

    @Test
    void who_is_expected_no_more_is_not_noted_and_who_was_noted_stays() {
        ExpectNoMore noMore = new ExpectNoMore(MOTHER, "coordinator-1", BEFORE);
        MemberExpectedNoMore gone =
                new MemberExpectedNoMore(PERSON, SESSION, MOTHER.memberId(), "coordinator-1", BEFORE);
        expected.when(noMore)
                .thenAccepted(gone)
                .when(note(CAME, END))
                .thenRefused(new MemberUnknown(MOTHER.memberId()));
        placed.when(noMore).thenRefused(new MemberUnknown(MOTHER.memberId()));
        expected.given(came(END)).when(noMore).thenRefused(new MemberNoted(MOTHER.memberId()));
    }

    @Test
    void whether_they_came_is_noted_and_noted_anew_if_it_was_otherwise() {
        expected.when(note(CAME, END))
                .thenAccepted(came(END))
                .when(note(CAME, END.plusSeconds(1)))
                .thenNothingNew();
        expected.given(came(END)).when(note(new StayedAway(), END)).thenAccepted(stayedAway(END));
        expected.given(came(END), stayedAway(END)).when(note(CAME, END)).thenAccepted(came(END));
    }

    @Test
    void nobody_came_before_the_session_began_or_left_after_it_is_noted() {
        expected.when(note(CAME, BEFORE)).thenRefused(new SessionNotStarted(SESSION));
        expected.when(note(new StayedAway(), BEFORE)).thenRefused(new SessionNotStarted(SESSION));
        expected.when(note(CAME, END.minusSeconds(1))).thenRefused(new MemberStillThere(MOTHER.memberId()));
        expected.given(new SessionMoved(SESSION, at(END)))
                .when(note(new StayedAway(), START))
                .thenRefused(new SessionNotStarted(SESSION));
        assertThatIllegalArgumentException().isThrownBy(() -> new Came(START, START));
    }

    @Test
    void what_was_held_is_noted_although_the_session_was_cancelled_or_the_place_given_up() {
        expected.given(new SessionDropped(SESSION), new PlaceReleased(PERSON, SESSION))
                .when(note(CAME, END))
                .thenAccepted(came(END));
    }

    @Test
    void a_name_is_sealed_with_who_the_participant_is_and_never_prints_itself() {
        var type = FamilyCatalogue.EVENTS.typeOf(expected(MOTHER));
        assertThat(type.compartment().kind().value()).isEqualTo("identity");
        assertThat(type.compartment().owner().apply(expected(MOTHER))).contains(PERSON.toString());
        assertThat(expected(MOTHER).toString()).doesNotContain("Moreno");
        assertThat(FamilyCatalogue.EVENTS.types().map(one -> one.name())).noneMatch(name -> name.contains("family"));
    }
}

package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.ACCEPTED;
import static org.throughline.intake.referral.ReferralFixture.CLAIMED;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.DOUBTFUL;
import static org.throughline.intake.referral.ReferralFixture.DUE;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.RECEIVED;
import static org.throughline.intake.referral.ReferralFixture.RECORD_NUMBER;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.REGISTERED;
import static org.throughline.intake.referral.ReferralFixture.TOKEN;
import static org.throughline.intake.referral.ReferralFixture.TOKEN_2;
import static org.throughline.intake.referral.ReferralFixture.accept;
import static org.throughline.intake.referral.ReferralFixture.details;
import static org.throughline.intake.referral.ReferralFixture.person;
import static org.throughline.intake.referral.ReferralFixture.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.Identification;
import org.throughline.intake.referral.domain.Identification.Meant;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.MergeDirection;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.domain.ReceivedIdentifier;
import org.throughline.intake.referral.domain.ReceivedMerge;
import org.throughline.intake.referral.domain.ReceivedPerson;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RetractReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReviewChange;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.BornInFuture;
import org.throughline.intake.referral.domain.ReferralRefusal.NoChangeToReview;
import org.throughline.intake.referral.domain.ReferralRefusal.PersonDeceased;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralAboutAnother;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralChanged;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralUnknown;
import org.throughline.intake.referral.domain.Retraction;
import org.throughline.intake.referral.domain.StatedMerge;
import org.throughline.platform.testkit.Scenario;

class CorrectingTest {
    private static final String SENDER = "hospital-1";
    private static final UUID CORRECTION = new UUID(1, 30);
    private static final Instant LATER = NOON.plus(Duration.ofDays(2));
    private static final ReferralContent CHANGED = new ReferralContent(
            CONTENT.source(), new Text("Another reason."), "2.5", CONTENT.urgency(), CONTENT.health());
    private static final PersonDetails CHANGED_DETAILS = details(new PartialDate("1991-05-17"));

    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> nothing =
            Scenario.of(new ReferralDeciding());
    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> open =
            nothing.given(RECEIVED, DESCRIBED, CLAIMED, DUE);
    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> accepted =
            open.given(ACCEPTED, REGISTERED);

    private static CorrectReferral correct(ReferralContent content, ReceivedPerson person) {
        return new CorrectReferral(
                REFERRAL, CORRECTION, content, person, Along.NOTHING, ReferralFixture.POLICY, SENDER, LATER);
    }

    private static ReferralCorrected corrected(
            UUID participantId, ReferralContent content, boolean afterEnd, UUID... candidates) {
        return new ReferralCorrected(
                REFERRAL, participantId, CORRECTION, content, List.of(candidates), afterEnd, NOON, SENDER, LATER);
    }

    private static PersonDetailsReceived described(UUID participantId, PersonDetails details) {
        return new PersonDetailsReceived(participantId, REFERRAL, details, List.of(RECORD_NUMBER), LATER);
    }

    @Test
    void what_a_sender_says_now_holds_and_what_it_said_before_stays() {
        open.when(correct(CHANGED, person(DETAILS, false, TOKEN)))
                .thenAccepted(corrected(PERSON, CHANGED, false))
                .when(correct(CHANGED, person(DETAILS, false, TOKEN)))
                .thenNothingNew();
        open.when(correct(CONTENT, person(DETAILS, false, TOKEN))).thenNothingNew();
    }

    @Test
    void a_correction_may_be_corrected_back() {
        open.given(corrected(PERSON, CHANGED, false))
                .when(correct(CONTENT, person(DETAILS, false, TOKEN)))
                .thenAccepted(corrected(PERSON, CONTENT, false));
    }

    @Test
    void whoever_is_accepted_after_a_correction_is_registered_as_last_described() {
        open.when(correct(CONTENT, person(CHANGED_DETAILS, false, TOKEN)))
                .thenAccepted(corrected(PERSON, CONTENT, false), described(PERSON, CHANGED_DETAILS))
                .when(accepting(CHANGED_DETAILS))
                .thenAccepted(
                        ACCEPTED,
                        new ParticipantRegistered(PERSON, REFERRAL, CHANGED_DETAILS, List.of(RECORD_NUMBER), NOON));
    }

    @Test
    void whoever_looked_at_it_before_the_correction_looks_again_before_accepting() {
        open.when(correct(CONTENT, person(CHANGED_DETAILS, false, TOKEN)))
                .thenAccepted(corrected(PERSON, CONTENT, false), described(PERSON, CHANGED_DETAILS))
                .when(accepting(DETAILS))
                .thenRefused(new ReferralChanged(REFERRAL));
    }

    private static AcceptReferral accepting(PersonDetails lookedAt) {
        Traces traces = new Traces(lookedAt, PersonTokens.NONE, List.of());
        return new AcceptReferral(
                REFERRAL, new Identification(new Meant(PERSON, PERSON, false), traces, List.of()), CLERK, NOON);
    }

    @Test
    void after_an_acceptance_the_change_is_marked_and_the_participant_stays_as_registered() {
        accepted.when(correct(CHANGED, person(CHANGED_DETAILS, false, TOKEN, TOKEN_2)))
                .thenAccepted(corrected(PERSON, CHANGED, true), described(PERSON, CHANGED_DETAILS));
    }

    @Test
    void after_an_acceptance_the_change_concerns_whom_a_person_chose() {
        nothing.given(DOUBTFUL, DESCRIBED, new ReferralAccepted(REFERRAL, OTHER, SENDER, NOON))
                .when(correct(CHANGED, person(DETAILS, false, TOKEN)))
                .thenAccepted(corrected(OTHER, CHANGED, true));
    }

    @Test
    void a_corrected_number_is_claimed_unless_it_means_somebody_else() {
        open.when(correct(CHANGED, person(DETAILS, false, TOKEN, TOKEN_2)))
                .thenAccepted(corrected(PERSON, CHANGED, false), new IdentifierClaimed(TOKEN_2, PERSON));
        var doubtful = open.given(new IdentifierClaimed(TOKEN_2, OTHER));
        doubtful.when(correct(CHANGED, person(DETAILS, false, TOKEN, TOKEN_2)))
                .thenAccepted(corrected(PERSON, CHANGED, false, OTHER))
                .given(registered(OTHER))
                .when(accept(OTHER))
                .thenAccepted(new ReferralAccepted(REFERRAL, OTHER, ReferralFixture.CLERK, NOON));
    }

    @Test
    void a_correction_says_nothing_that_a_referral_may_not_say() {
        open.when(correct(CONTENT, person(details(new PartialDate("2027-01-01")), false, TOKEN)))
                .thenRefused(new BornInFuture(REFERRAL));
        open.when(correct(CONTENT, person(DETAILS, true, TOKEN))).thenRefused(new PersonDeceased(REFERRAL));
        nothing.when(correct(CONTENT, person(DETAILS, false, TOKEN))).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void an_identifier_that_is_used_for_another_person_corrects_nothing() {
        ReceivedPerson another = new ReceivedPerson(CHANGED_DETAILS, List.of(), List.of(), PersonTokens.NONE, false);
        open.when(correct(CHANGED, another)).thenRefused(new ReferralAboutAnother(REFERRAL));
        ReceivedPerson withoutNumbers = new ReceivedPerson(DETAILS, List.of(), List.of(), PersonTokens.NONE, false);
        open.when(correct(CONTENT, withoutNumbers))
                .thenAccepted(
                        corrected(PERSON, CONTENT, false),
                        new PersonDetailsReceived(PERSON, REFERRAL, DETAILS, List.of(), LATER));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_ends_once_and_is_marked_once(Retraction retraction) {
        RetractReferral command = new RetractReferral(REFERRAL, retraction, SENDER, LATER);
        ReferralRetracted fact = new ReferralRetracted(REFERRAL, PERSON, retraction, SENDER, LATER);
        open.when(command)
                .thenAccepted(
                        new ReferralWithdrawn(REFERRAL, PERSON, new Text("Taken back by its sender."), SENDER, LATER),
                        fact)
                .when(command)
                .thenNothingNew();
        accepted.when(command).thenAccepted(fact).when(command).thenNothingNew();
        nothing.when(command).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void what_was_taken_back_may_be_called_an_error_later() {
        RetractReferral error = new RetractReferral(REFERRAL, Retraction.ENTERED_IN_ERROR, SENDER, LATER);
        open.when(new RetractReferral(REFERRAL, Retraction.REVOKED, SENDER, LATER))
                .thenAccepted(
                        new ReferralWithdrawn(REFERRAL, PERSON, new Text("Taken back by its sender."), SENDER, LATER),
                        new ReferralRetracted(REFERRAL, PERSON, Retraction.REVOKED, SENDER, LATER))
                .when(error)
                .thenAccepted(new ReferralRetracted(REFERRAL, PERSON, Retraction.ENTERED_IN_ERROR, SENDER, LATER));
    }

    private static ReceivedPerson merged() {
        ReceivedMerge old = new ReceivedMerge(
                MergeDirection.REPLACES,
                new ReceivedIdentifier(RECORD_NUMBER.system(), List.of(), "MR-0002"),
                List.of(TOKEN_2));
        ReceivedMerge dropped = new ReceivedMerge(
                MergeDirection.REPLACES,
                new ReceivedIdentifier("http://hl7.org/fhir/sid/us-ssn", List.of(), "000-00-0000"),
                List.of());
        ReceivedPerson one = person(DETAILS, false, TOKEN);
        return new ReceivedPerson(
                DETAILS, one.identifiers(), one.tokens(), PersonTokens.NONE, false, List.of(old, dropped));
    }

    private static StatedMerge stated(UUID... participantIds) {
        return new StatedMerge(
                MergeDirection.REPLACES,
                new PersonIdentifier(RECORD_NUMBER.system(), "MR-0002"),
                List.of(participantIds));
    }

    @Test
    void two_records_that_a_sender_made_one_are_shown_and_stay_two_participants() {
        nothing.given(new IdentifierClaimed(TOKEN_2, OTHER))
                .when(new ReceiveReferral(
                        REFERRAL, PERSON, CONTENT, merged(), Along.NOTHING, SENDER, ReferralFixture.POLICY, NOON))
                .thenAccepted(
                        RECEIVED,
                        DESCRIBED,
                        CLAIMED,
                        new MergeStated(REFERRAL, PERSON, List.of(stated(OTHER)), NOON),
                        DUE);
    }

    @Test
    void a_merge_is_noted_once_also_when_it_comes_later() {
        open.when(correct(CONTENT, merged()))
                .thenAccepted(new MergeStated(REFERRAL, PERSON, List.of(stated()), LATER))
                .when(correct(CONTENT, merged()))
                .thenNothingNew();
    }

    private static final Text NOTHING_FOLLOWS = new Text("The level was settled in the assessment.");

    private static ReviewChange review(UUID correctionId, Text reason) {
        return new ReviewChange(REFERRAL, correctionId, reason, CLERK, LATER);
    }

    @Test
    void what_was_said_after_the_end_is_looked_at_once_by_somebody_who_says_what_follows() {
        var reviewed = accepted.given(corrected(PERSON, CHANGED, true))
                .when(review(CORRECTION, NOTHING_FOLLOWS))
                .thenAccepted(new ReferralChangeReviewed(REFERRAL, PERSON, CORRECTION, NOTHING_FOLLOWS, CLERK, LATER));
        reviewed.when(review(CORRECTION, NOTHING_FOLLOWS)).thenNothingNew();
        reviewed.when(review(CORRECTION, new Text("Another finding."))).thenRefused(new NoChangeToReview(REFERRAL));
    }

    @Test
    void a_look_at_an_earlier_word_does_not_stand_for_a_look_at_the_last() {
        UUID earlier = new UUID(1, 31);
        ReferralCorrected first =
                new ReferralCorrected(REFERRAL, PERSON, earlier, CHANGED, List.of(), true, NOON, SENDER, LATER);
        accepted.given(first, corrected(PERSON, CONTENT, true))
                .when(review(earlier, NOTHING_FOLLOWS))
                .thenRefused(new ReferralChanged(REFERRAL));
        accepted.given(first)
                .given(new ReferralChangeReviewed(REFERRAL, PERSON, earlier, NOTHING_FOLLOWS, CLERK, LATER))
                .given(corrected(PERSON, CONTENT, true))
                .when(review(CORRECTION, NOTHING_FOLLOWS))
                .thenAccepted(new ReferralChangeReviewed(REFERRAL, PERSON, CORRECTION, NOTHING_FOLLOWS, CLERK, LATER));
    }

    @Test
    void there_is_nothing_to_look_at_before_the_end_or_without_a_change() {
        nothing.when(review(CORRECTION, NOTHING_FOLLOWS)).thenRefused(new ReferralUnknown(REFERRAL));
        open.given(corrected(PERSON, CHANGED, false))
                .when(review(CORRECTION, NOTHING_FOLLOWS))
                .thenRefused(new NoChangeToReview(REFERRAL));
        accepted.when(review(CORRECTION, NOTHING_FOLLOWS)).thenRefused(new NoChangeToReview(REFERRAL));
    }
}

package org.throughline.intake.referral;

import static org.throughline.intake.referral.LikenessFixture.POLICY;
import static org.throughline.intake.referral.LikenessFixture.TOKEN;
import static org.throughline.intake.referral.LikenessFixture.WEAK_TOKEN;
import static org.throughline.intake.referral.LikenessFixture.accept;
import static org.throughline.intake.referral.LikenessFixture.choose;
import static org.throughline.intake.referral.LikenessFixture.toldApart;
import static org.throughline.intake.referral.ReferralFixture.ACCEPTED;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.DOUBTFUL;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.RECEIVED;
import static org.throughline.intake.referral.ReferralFixture.RECORD_NUMBER;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.REGISTERED;
import static org.throughline.intake.referral.ReferralFixture.THIRD;
import static org.throughline.intake.referral.ReferralFixture.details;
import static org.throughline.intake.referral.ReferralFixture.registered;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonEvent.CandidatesFound;
import org.throughline.intake.referral.domain.PersonEvent.LinkSeen;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.UnlinkSeen;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.CandidatesUnreviewed;
import org.throughline.intake.referral.domain.ReferralRefusal.NotACandidate;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantNotMeant;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantRetired;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralChanged;
import org.throughline.platform.testkit.Scenario;

class AcceptingTest {
    private static final UUID FOURTH = new UUID(1, 5);
    private static final TokenBorne NAMED = new TokenBorne(TOKEN, PERSON);
    private static final TokenBorne OF_YEAR = new TokenBorne(WEAK_TOKEN, PERSON);

    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> open = Scenario.of(
                    new ReferralDeciding())
            .given(RECEIVED, DESCRIBED, new IdentifierClaimed("x".repeat(20), PERSON));

    private static Candidate alike(UUID participantId) {
        return new Candidate(participantId, List.of(Likeness.NAME_AND_BIRTH_DATE));
    }

    private static Found found(Candidate... candidates) {
        return new Found(List.of(candidates), List.of(), POLICY.version());
    }

    private static ReferralAccepted accepted(UUID participantId) {
        return new ReferralAccepted(REFERRAL, participantId, CLERK, NOON);
    }

    @Test
    void whoever_is_registered_is_found_later_by_what_they_bear() {
        open.when(accept()).thenAccepted(ACCEPTED, REGISTERED, NAMED, OF_YEAR);
    }

    @Test
    void nobody_is_registered_while_somebody_alike_was_not_looked_at() {
        open.given(new TokenBorne(TOKEN, OTHER))
                .when(accept())
                .thenRefused(new CandidatesUnreviewed(REFERRAL, List.of(alike(OTHER))));
    }

    @Test
    void the_most_alike_come_first_and_each_says_in_what() {
        Candidate weak = new Candidate(OTHER, List.of(Likeness.NAME_AND_BIRTH_YEAR));
        Candidate strong = new Candidate(THIRD, List.of(Likeness.NAME_AND_BIRTH_DATE, Likeness.NAME_AND_BIRTH_YEAR));
        open.given(new TokenBorne(WEAK_TOKEN, OTHER), new TokenBorne(WEAK_TOKEN, THIRD), new TokenBorne(TOKEN, THIRD))
                .when(accept())
                .thenRefused(new CandidatesUnreviewed(REFERRAL, List.of(strong, weak)));
    }

    @Test
    void who_was_judged_another_person_stands_in_nobodys_way_and_the_judgement_is_kept_with_both() {
        open.given(new TokenBorne(TOKEN, OTHER))
                .when(accept(OTHER))
                .thenAccepted(
                        ACCEPTED,
                        REGISTERED,
                        new CandidatesFound(PERSON, found(alike(OTHER)), NOON),
                        NAMED,
                        OF_YEAR,
                        toldApart(PERSON, OTHER),
                        toldApart(OTHER, PERSON));
    }

    @Test
    void one_of_two_candidates_judged_leaves_the_other_to_be_looked_at() {
        open.given(new TokenBorne(TOKEN, OTHER), new TokenBorne(TOKEN, THIRD))
                .when(accept(OTHER))
                .thenRefused(new CandidatesUnreviewed(REFERRAL, List.of(alike(THIRD))));
    }

    @Test
    void a_pair_once_told_apart_is_not_asked_about_again() {
        open.given(new TokenBorne(TOKEN, OTHER), toldApart(OTHER, PERSON))
                .when(accept())
                .thenAccepted(
                        ACCEPTED, REGISTERED, new CandidatesFound(PERSON, found(alike(OTHER)), NOON), NAMED, OF_YEAR);
    }

    @Test
    void a_candidate_may_be_chosen_and_the_numbers_go_with_the_person() {
        open.given(
                        registered(OTHER),
                        new TokenBorne(TOKEN, OTHER),
                        new IdentifierClaimed(ReferralFixture.TOKEN, PERSON))
                .when(choose(OTHER))
                .thenAccepted(accepted(OTHER), new IdentifierClaimed(ReferralFixture.TOKEN, OTHER));
    }

    @Test
    void numbers_of_somebody_registered_stay_theirs_though_another_is_chosen() {
        open.given(
                        REGISTERED,
                        registered(OTHER),
                        new TokenBorne(TOKEN, OTHER),
                        new IdentifierClaimed(ReferralFixture.TOKEN, PERSON))
                .when(choose(OTHER, PERSON))
                .thenAccepted(accepted(OTHER), toldApart(OTHER, PERSON), toldApart(PERSON, OTHER));
    }

    @Test
    void a_number_alone_chooses_nobody_if_name_or_birth_date_differ() {
        ParticipantRegistered another = new ParticipantRegistered(
                PERSON, REFERRAL, details(new PartialDate("1961-01-01")), List.of(RECORD_NUMBER), NOON);
        Candidate numbered = new Candidate(PERSON, List.of(Likeness.IDENTIFIER));
        var known = open.given(another);
        known.when(accept()).thenRefused(new CandidatesUnreviewed(REFERRAL, List.of(numbered)));
        known.when(choose(PERSON)).thenAccepted(ACCEPTED);
    }

    @Test
    void a_number_and_the_same_name_and_birth_date_say_who_it_is() {
        open.given(REGISTERED, new TokenBorne(TOKEN, OTHER)).when(accept()).thenAccepted(ACCEPTED);
    }

    @Test
    void where_numbers_name_several_a_person_chooses_one_of_them_or_somebody_new() {
        var doubtful = Scenario.of(new ReferralDeciding()).given(DOUBTFUL, DESCRIBED);
        Candidate other = new Candidate(OTHER, List.of(Likeness.IDENTIFIER));
        Candidate third = new Candidate(THIRD, List.of(Likeness.IDENTIFIER));
        doubtful.when(accept()).thenRefused(new CandidatesUnreviewed(REFERRAL, List.of(other, third)));
        doubtful.given(registered(OTHER)).when(choose(OTHER)).thenAccepted(accepted(OTHER));
        doubtful.when(accept(OTHER, THIRD))
                .thenAccepted(
                        ACCEPTED,
                        REGISTERED,
                        new CandidatesFound(PERSON, found(other, third), NOON),
                        NAMED,
                        OF_YEAR,
                        toldApart(PERSON, OTHER),
                        toldApart(OTHER, PERSON),
                        toldApart(PERSON, THIRD),
                        toldApart(THIRD, PERSON));
    }

    @Test
    void what_too_many_share_is_set_aside_and_said_to_be() {
        open.given(
                        new TokenBorne(WEAK_TOKEN, OTHER),
                        new TokenBorne(WEAK_TOKEN, THIRD),
                        new TokenBorne(WEAK_TOKEN, FOURTH))
                .when(accept())
                .thenAccepted(
                        ACCEPTED,
                        REGISTERED,
                        new CandidatesFound(
                                PERSON,
                                new Found(List.of(), List.of(Likeness.NAME_AND_BIRTH_YEAR), POLICY.version()),
                                NOON),
                        NAMED);
    }

    @Test
    void only_somebody_alike_is_chosen_or_told_apart() {
        open.when(choose(OTHER)).thenRefused(new ParticipantNotMeant(REFERRAL, OTHER));
        open.when(accept(OTHER)).thenRefused(new NotACandidate(REFERRAL, OTHER));
        open.given(registered(OTHER), new TokenBorne(TOKEN, OTHER))
                .when(choose(OTHER, OTHER))
                .thenRefused(new NotACandidate(REFERRAL, OTHER));
    }

    @Test
    void what_was_looked_at_must_still_be_what_the_referral_says() {
        PersonDetails corrected = details(new PartialDate("1990-05-18"));
        Scenario.of(new ReferralDeciding())
                .given(RECEIVED, new PersonDetailsReceived(PERSON, REFERRAL, corrected, List.of(), NOON))
                .when(accept())
                .thenRefused(new ReferralChanged(REFERRAL));
        open.given(new PersonDetailsReceived(PERSON, REFERRAL, DETAILS, List.of(), NOON))
                .when(accept())
                .thenAccepted(
                        ACCEPTED,
                        new ParticipantRegistered(PERSON, REFERRAL, DETAILS, List.of(), NOON),
                        NAMED,
                        OF_YEAR);
    }

    @Test
    void a_retired_record_is_not_added_to_and_the_survivor_of_a_candidate_may_be_chosen() {
        var linked = open.given(registered(OTHER), registered(THIRD), new TokenBorne(TOKEN, OTHER))
                .given(new LinkSeen(THIRD, OTHER));
        linked.when(choose(OTHER)).thenRefused(new ParticipantRetired(REFERRAL, OTHER));
        linked.when(choose(THIRD)).thenAccepted(accepted(THIRD));
        linked.given(new UnlinkSeen(THIRD, OTHER)).when(choose(OTHER)).thenAccepted(accepted(OTHER));
        linked.given(new UnlinkSeen(THIRD, OTHER))
                .when(choose(THIRD))
                .thenRefused(new ParticipantNotMeant(REFERRAL, THIRD));
    }
}

package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.referral.domain.Identification;
import org.throughline.intake.referral.domain.Identification.Meant;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;

/** Persons who are alike, as facts and as the requests that led to them. */
public final class LikenessFixture {
    public static final String TOKEN = "a-token-of-a-name-and-date";
    public static final String WEAK_TOKEN = "a-token-of-a-name-and-year";
    public static final LikenessPolicy POLICY = new LikenessPolicy("likeness-test-1", 3, 50);
    public static final PersonTokens TOKENS = new PersonTokens(
            List.of(TOKEN, WEAK_TOKEN),
            Map.of(TOKEN, Likeness.NAME_AND_BIRTH_DATE, WEAK_TOKEN, Likeness.NAME_AND_BIRTH_YEAR),
            POLICY);
    public static final Found FOUND = new Found(
            List.of(new Candidate(OTHER, List.of(Likeness.NAME_AND_BIRTH_DATE, Likeness.NAME_AND_BIRTH_YEAR))),
            List.of(Likeness.NAME_ALONE),
            POLICY.version());

    private LikenessFixture() {}

    /** The traces of the invented person. */
    public static Traces traces(String... identifiers) {
        return new Traces(DETAILS, TOKENS, List.of(identifiers));
    }

    /** Accepts the invented referral for whom it was received. */
    static AcceptReferral accept(UUID... others) {
        return accept(new Meant(PERSON, PERSON, false), others);
    }

    /** Accepts the invented referral for somebody whom a person chose. */
    static AcceptReferral choose(UUID participantId, UUID... others) {
        return accept(new Meant(participantId, PERSON, true), others);
    }

    private static AcceptReferral accept(Meant meant, UUID... others) {
        List<OtherPerson> apart = Arrays.stream(others)
                .map(other -> new OtherPerson(other, Grounds.PERSON_ASKED))
                .toList();
        return new AcceptReferral(
                REFERRAL, new Identification(meant, traces(ReferralFixture.TOKEN), apart), CLERK, NOON);
    }

    /** That one is not the other, as it stands with the one. */
    public static ToldApart toldApart(UUID participantId, UUID other) {
        return new ToldApart(participantId, other, Grounds.PERSON_ASKED, CLERK, POLICY.version(), NOON);
    }
}

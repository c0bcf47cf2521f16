package org.throughline.intake.privacyrequest;

import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.NOON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.OFFICER;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PAID;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.PERSON;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.POLICY;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.REQUEST;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.WORDS;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.decided;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.extended;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.received;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.recorded;
import static org.throughline.intake.privacyrequest.PrivacyRequestFixture.restriction;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.privacyrequest.domain.AccessDenialGround;
import org.throughline.intake.privacyrequest.domain.AmendmentDenialGround;
import org.throughline.intake.privacyrequest.domain.DeliveryFormat;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccountingFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentAccepted;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.DisagreementStated;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionEnded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;

class PrivacyRequestGoldenTest {
    private static final String RULES = POLICY.version();

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                PrivacyRequestCatalogue.EVENTS,
                List.of(
                        received(restriction(PAID), true),
                        extended(PrivacyRequestKind.ACCESS),
                        new PrivacyRequestOverdue(PERSON, REQUEST, NOON, RULES),
                        new AccessFulfilled(PERSON, REQUEST, DeliveryFormat.FHIR, NOON, OFFICER, RULES),
                        new AccessDenied(
                                PERSON, REQUEST, AccessDenialGround.ENDANGERS_ANOTHER, true, NOON, OFFICER, RULES),
                        new AccountingFulfilled(PERSON, REQUEST, DeliveryFormat.PAPER, NOON, OFFICER, RULES),
                        new AmendmentAccepted(PERSON, REQUEST, WORDS, NOON, OFFICER, RULES),
                        new AmendmentDenied(
                                PERSON, REQUEST, AmendmentDenialGround.ACCURATE_AND_COMPLETE, NOON, OFFICER, RULES),
                        new DisagreementStated(PERSON, REQUEST, WORDS, NOON, OFFICER),
                        decided(false),
                        recorded(PAID, true),
                        new RestrictionEnded(PERSON, REQUEST, NOON)));
    }
}

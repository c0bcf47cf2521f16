package org.throughline.outcomes.invitation;

import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.platform.decider.Catalogue;

/** The events of invitations; they are stored as the feature assessment says. */
public final class InvitationCatalogue {
    /** All of them. */
    public static final Catalogue<InvitationEvent> CATALOGUE = Catalogue.of(
            InvitationEvent.class,
            AssessmentCatalogue.ASSESSMENT_INVITED,
            AssessmentCatalogue.ASSESSMENT_INVITATION_EXPIRED,
            AssessmentCatalogue.ASSESSMENT_DECLINED,
            AssessmentCatalogue.ASSESSMENT_INVITATION_ANSWERED);

    private InvitationCatalogue() {}
}

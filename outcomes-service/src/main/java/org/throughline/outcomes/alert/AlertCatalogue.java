package org.throughline.outcomes.alert;

import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.platform.decider.Catalogue;

/** The events of alerts; they are stored as the feature assessment says, which raises them. */
public final class AlertCatalogue {
    /** All of them. */
    public static final Catalogue<AlertEvent> CATALOGUE = Catalogue.of(
            AlertEvent.class,
            AssessmentCatalogue.SAFETY_ALERT_RAISED,
            AssessmentCatalogue.FOLLOW_UP_REQUIRED,
            AssessmentCatalogue.SAFETY_ALERT_ACKNOWLEDGED,
            AssessmentCatalogue.SAFETY_ALERT_ESCALATED,
            AssessmentCatalogue.SAFETY_ALERT_RESOLVED);

    private AlertCatalogue() {}
}

package org.throughline.outcomes.alert;

import org.throughline.outcomes.alert.domain.Alert;
import org.throughline.outcomes.alert.domain.AlertCommand;
import org.throughline.outcomes.alert.domain.AlertRefusal;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Alerts as the platform runs them: one stream each, begun by the assessment that raised it. */
public final class AlertDeciding implements Deciding<AlertCommand, Alert, AlertEvent, AlertRefusal> {

    @Override
    public Class<AlertCommand> commands() {
        return AlertCommand.class;
    }

    @Override
    public Catalogue<AlertEvent> catalogue() {
        return AlertCatalogue.CATALOGUE;
    }

    @Override
    public Streams streams(AlertCommand command) {
        return Streams.of(AssessmentDeciding.alert(command.alertId()));
    }

    @Override
    public Alert initial() {
        return Alert.NONE;
    }

    @Override
    public Decision<AlertEvent, AlertRefusal> decide(Alert state, AlertCommand command) {
        return Alert.decide(state, command);
    }

    @Override
    public Alert evolve(Alert state, AlertEvent event) {
        return Alert.evolve(state, event);
    }

    @Override
    public String streamOf(AlertEvent event) {
        return AssessmentDeciding.alert(event.alertId());
    }
}

package org.throughline.scheduling.policy;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.policy.domain.PolicyCommand;
import org.throughline.scheduling.policy.domain.PolicyEvent;
import org.throughline.scheduling.policy.domain.PolicyRefusal;
import org.throughline.scheduling.policy.domain.ProgrammePolicies;

/** Programmes' numbers as the platform runs them: a stream for each programme. */
public final class PolicyDeciding implements Deciding<PolicyCommand, ProgrammePolicies, PolicyEvent, PolicyRefusal> {

    /** Other services know it by this name. */
    public static String stream(String programme) {
        return "programme/" + programme + "/policies";
    }

    @Override
    public Class<PolicyCommand> commands() {
        return PolicyCommand.class;
    }

    @Override
    public Catalogue<PolicyEvent> catalogue() {
        return PolicyCatalogue.EVENTS;
    }

    @Override
    public Streams streams(PolicyCommand command) {
        return Streams.of(stream(command.programme()));
    }

    @Override
    public ProgrammePolicies initial() {
        return ProgrammePolicies.NONE;
    }

    @Override
    public Decision<PolicyEvent, PolicyRefusal> decide(ProgrammePolicies state, PolicyCommand command) {
        return ProgrammePolicies.decide(state, command);
    }

    @Override
    public ProgrammePolicies evolve(ProgrammePolicies state, PolicyEvent event) {
        return ProgrammePolicies.evolve(state, event);
    }

    @Override
    public String streamOf(PolicyEvent event) {
        return stream(event.programme());
    }
}

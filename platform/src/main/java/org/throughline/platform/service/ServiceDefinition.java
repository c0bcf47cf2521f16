package org.throughline.platform.service;

import java.util.List;
import java.util.Set;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;

/** What one service is made of. Each service has exactly one bean of it. */
public interface ServiceDefinition {

    /** Name of the service and of its log. */
    String name();

    /** The first segment of its paths. */
    default String area() {
        return name();
    }

    /** The kinds of key its events are sealed under. */
    Set<KeyKind> kinds();

    /** Those of them whose content auditors are shown, people's own words masked. Of no other do they see more than the header. */
    default Set<KeyKind> auditedKinds() {
        return Set.of();
    }

    /** Those of them whose content an auditor is shown in clear, one event at a time and for a reason. */
    default Set<KeyKind> unmaskedKinds() {
        return auditedKinds();
    }

    /** The domains it decides. */
    List<Deciding<?, ?, ?, ?>> domains();

    /** The services whose published events it is told. */
    Set<String> toldBy();

    /** Starts its views, reactions and timers. */
    void start(ServiceRuntime runtime);
}

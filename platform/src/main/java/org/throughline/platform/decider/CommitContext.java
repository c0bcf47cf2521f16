package org.throughline.platform.decider;

import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.RecordedRequest;

/**
 * What a command brings to the commit of its events besides the events; carried by the root unit of work.
 *
 * @param id of the commit
 * @param alsoRead streams the decision rests on without writing them → the version they were seen at
 * @param request what the commit remembers of the request
 */
public record CommitContext(
        CommitId id, Map<String, Long> alsoRead, @Nullable RecordedRequest request) {
    private static final String RESOURCE = CommitContext.class.getName();

    public CommitContext {
        alsoRead = Map.copyOf(alsoRead);
    }

    /** Lets the root of a unit of work carry this context to the event log. */
    public void carriedBy(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    static Optional<CommitContext> current() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().getResource(RESOURCE))
                : Optional.empty();
    }
}

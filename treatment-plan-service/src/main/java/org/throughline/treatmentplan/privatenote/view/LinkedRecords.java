package org.throughline.treatmentplan.privatenote.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Filters;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.privatenote.view.LinkedRecords.LinkTold;

/** Which records were ever one person's: a hold on one of them keeps what is in the others. */
public final class LinkedRecords {
    /** What is read of intake. That a link was undone changes nothing: what was once together may be asked for together. */
    public static final Catalogue<LinkTold> TOLD = Catalogue.of(
            LinkTold.class,
            EventType.told("intake.participants-linked.v1", LinkTold.class, new KeyKind("organisation")));

    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Told by intake: two records are one person's. */
    public record LinkTold(UUID survivorId, UUID retiredId) {}

    /** Starts to keep the view. */
    public LinkedRecords(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new LinkedRecordsProjection(), TOLD);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** A record and all that it was ever linked with, directly or through others. */
    public Set<UUID> of(UUID participantId, String organisation) {
        Set<String> found = new HashSet<>(Set.of(participantId.toString()));
        Set<String> next = found;
        while (!next.isEmpty()) {
            Set<String> more = new HashSet<>();
            for (Document link :
                    rows.find(and(eq("org", organisation), Filters.or(in("survivor", next), in("retired", next))))) {
                more.add(link.getString("survivor"));
                more.add(link.getString("retired"));
            }
            more.removeAll(found);
            found.addAll(more);
            next = more;
        }
        return found.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}

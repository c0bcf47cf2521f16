package org.throughline.disclosure.linked;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** Which records are, or were once said to be, one person's. */
public final class LinkedRecords {
    /** What is read of intake. */
    public static final Catalogue<LinkFact> TOLD = Catalogue.of(
            LinkFact.class,
            EventType.told("intake.participants-linked.v1", LinkFact.Linked.class, new KeyKind("organisation")),
            EventType.told("intake.participants-unlinked.v1", LinkFact.Unlinked.class, new KeyKind("organisation")));

    /** That there is another record says that somebody is, or was, in treatment. */
    private static final Asked ASKED = Asked.of("linked-record", InformationClass.ATTENDANCE);

    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public LinkedRecords(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new LinkedRecordsProjection(), TOLD);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** A record and all that it was ever linked with, directly or through others, even if that was undone. */
    public Set<UUID> ever(UUID participantId, String organisation) {
        Set<String> found = new HashSet<>(Set.of(participantId.toString()));
        Set<String> next = found;
        while (!next.isEmpty()) {
            Set<String> more = new HashSet<>();
            for (Document link : links(organisation, next)) {
                more.add(link.getString("survivor"));
                more.add(link.getString("retired"));
            }
            more.removeAll(found);
            found.addAll(more);
            next = more;
        }
        return found.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /**
     * The records a participant's is linked with now, those of them that the caller may read; that somebody outside is told
     * of one is noted as a disclosure of that one. Ask once leave for the participant's own is given, and before it leaves.
     */
    public Optional<OtherRecords> beside(UUID participantId, String organisation, Disclosures disclosures) {
        String own = participantId.toString();
        Optional<UUID> survivor = Optional.empty();
        List<UUID> duplicates = new ArrayList<>();
        for (Document link : links(organisation, Set.of(own))) {
            boolean retired = own.equals(link.getString("retired"));
            UUID other = UUID.fromString(link.getString(retired ? "survivor" : "retired"));
            if (!link.getBoolean("linked", false) || !mayBeNamed(other, disclosures)) {
                continue;
            }
            if (retired) {
                survivor = Optional.of(other);
            } else {
                duplicates.add(other);
            }
        }
        return survivor.isEmpty() && duplicates.isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherRecords(
                        survivor.orElse(null), duplicates.stream().sorted().toList()));
    }

    private static boolean mayBeNamed(UUID other, Disclosures disclosures) {
        return disclosures.outside()
                ? disclosures
                        .releaseIfPermitted(other, ASKED)
                        .map(LinkedRecords::named)
                        .orElse(false)
                : disclosures.serves(other);
    }

    private static boolean named(Release release) {
        return release.leaves(true);
    }

    private Iterable<Document> links(String organisation, Set<String> records) {
        Bson either = or(in("survivor", records), in("retired", records));
        return rows.find(and(eq("org", organisation), either));
    }
}

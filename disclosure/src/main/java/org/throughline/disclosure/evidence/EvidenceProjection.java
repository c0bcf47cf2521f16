package org.throughline.disclosure.evidence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.disclosure.domain.EvidenceFact;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.EvidenceFact.ProgrammePolicyChanged;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/**
 * One row for each participant, each programme and each recipient: the facts themselves, sealed as they stand in the log, under
 * their places in it. Of a recipient its client ids and those who pass on to it stand clear, to find it by.
 *
 * <p>What the facts come to is worked out when something is asked for, so the rules can change without the view.
 */
public final class EvidenceProjection implements Projection<EvidenceFact> {
    static final String FACTS = "facts";
    static final String POSITION = "position";
    static final String FACT = "fact";
    static final String ORGANISATION = "org";
    static final String CLIENTS = "clients";
    static final String MEMBERS = "members";
    static final String PROGRAMME = "programme";

    private final String ownLog;

    /** @param ownLog name of the service whose log is read */
    public EvidenceProjection(String ownLog) {
        this.ownLog = ownLog;
    }

    @Override
    public String name() {
        return "disclosure_evidence";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(ORGANISATION, CLIENTS)),
                new IndexModel(Indexes.ascending(ORGANISATION, MEMBERS)),
                new IndexModel(Indexes.ascending(ORGANISATION, PROGRAMME)));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<EvidenceFact> recorded) {
        return switch (recorded.event()) {
            case OfParticipant fact ->
                List.of(row(
                        recorded,
                        participant(recorded.organisation(), fact.participantId()),
                        set(FACTS + ".at" + recorded.position(), sealed(recorded))));
            case ProgrammePolicyChanged fact ->
                List.of(row(
                        recorded,
                        programme(recorded.organisation(), fact.programme()),
                        combine(
                                set(ORGANISATION, recorded.organisation()),
                                set(PROGRAMME, fact.programme()),
                                set(FACTS + ".at" + recorded.position(), sealed(recorded)))));
            case RecipientDescribed fact ->
                List.of(row(
                        recorded,
                        recipient(recorded.organisation(), fact.recipientId()),
                        combine(
                                set(ORGANISATION, recorded.organisation()),
                                set(CLIENTS, fact.clientIds()),
                                set(MEMBERS, fact.members()),
                                set(FACT, sealed(recorded)))));
        };
    }

    /** Of whom nothing can be read any more, nothing is permitted either. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<EvidenceFact> erased) {
        return List.of();
    }

    private static WriteModel<Document> row(Delivered<EvidenceFact> delivered, String id, Bson change) {
        return Guarded.upsert(eq("_id", id), delivered.position(), change);
    }

    private Document sealed(Delivered<EvidenceFact> delivered) {
        return SealedField.of(delivered.stored(), source(delivered.stored()))
                .toDocument()
                .append(POSITION, delivered.position());
    }

    private String source(RecordedEvent stored) {
        return Optional.ofNullable(stored.header().origin())
                .map(origin -> origin.source())
                .orElse(ownLog);
    }

    static String participant(String organisation, UUID participantId) {
        return organisation + "/participant/" + participantId;
    }

    static String programme(String organisation, String programme) {
        return organisation + "/programme/" + programme;
    }

    static String recipient(String organisation, String recipientId) {
        return organisation + "/recipient/" + recipientId;
    }
}

package org.throughline.outcomes.invitation.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.invitation.InvitationCatalogue;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The invitations of a person, and which of all a token stands for. */
public final class InvitationList {
    /** More than anybody is given while a link is kept open. */
    private static final int SHOWN_MAX = 200;

    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<InvitationEvent> events = new EventRecords<>(InvitationCatalogue.CATALOGUE);

    /** Starts to keep the view. */
    public InvitationList(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new InvitationsProjection(), InvitationCatalogue.CATALOGUE);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** One invitation; what is erased is not shown. */
    public record Row(String organisation, AssessmentInvited invited, InvitationStatus status) {}

    /** Those of a person, what expires last first. */
    public List<Row> of(String organisation, UUID participantId) {
        return opened(rows.find(and(eq("org", organisation), eq("subject", participantId.toString())))
                .projection(Guarded.visible())
                .sort(descending("expiresAt", "_id"))
                .limit(SHOWN_MAX)
                .into(new ArrayList<>()));
    }

    /** The one whose link carries a token, whatever has become of it. */
    public Optional<Row> byToken(String tokenHash) {
        return opened(rows.find(eq("token", tokenHash))
                        .projection(Guarded.visible())
                        .limit(1)
                        .into(new ArrayList<>()))
                .stream()
                .findFirst();
    }

    private List<Row> opened(List<Document> found) {
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("invited", Document.class)))
                .toList());
        List<Row> shown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (opened.get(i) instanceof Opened.Plain plain) {
                shown.add(row(found.get(i), plain));
            }
        }
        return shown;
    }

    private Row row(Document row, Opened.Plain plain) {
        Document sealed = row.get("invited", Document.class);
        InvitationEvent invited = events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload());
        return new Row(
                row.getString("org"), (AssessmentInvited) invited, InvitationStatus.valueOf(row.getString("status")));
    }
}

package org.throughline.outcomes.invitation.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each invitation. What is asked stays sealed; the hash of its token, and until when it is open, stand clear. */
public final class InvitationsProjection implements Projection<InvitationEvent> {
    private static final String OWN_LOG = "outcomes";

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("token")),
                new IndexModel(Indexes.ascending("org", "subject", "expiresAt", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<InvitationEvent> recorded) {
        return List.of(
                switch (recorded.event()) {
                    case AssessmentInvited e -> row(recorded, e, invited(recorded, e));
                    case AssessmentInvitationExpired e -> row(recorded, e, status(InvitationStatus.EXPIRED));
                    case AssessmentDeclined e -> row(recorded, e, status(InvitationStatus.DECLINED));
                    case AssessmentInvitationAnswered e -> row(recorded, e, status(InvitationStatus.ANSWERED));
                });
    }

    private static Bson invited(Recorded<InvitationEvent> recorded, AssessmentInvited e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", e.participantId().toString()),
                set("token", e.tokenHash()),
                set("expiresAt", Date.from(e.expiresAt())),
                status(InvitationStatus.OPEN),
                set("invited", SealedField.of(recorded.stored(), OWN_LOG).toDocument()));
    }

    private static Bson status(InvitationStatus status) {
        return set("status", status.name());
    }

    private static WriteModel<Document> row(Recorded<InvitationEvent> recorded, InvitationEvent event, Bson change) {
        return Guarded.upsert(eq("_id", event.invitationId().toString()), recorded.position(), change);
    }

    /** A link to an erased record opens nothing. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<InvitationEvent> erased) {
        return List.of();
    }
}

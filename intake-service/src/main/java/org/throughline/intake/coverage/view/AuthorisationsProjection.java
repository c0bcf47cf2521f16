package org.throughline.intake.coverage.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.AppealDecided;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationAppealed;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationDenied;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExpired;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationGranted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNearlyExhausted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNumbered;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationRequested;
import org.throughline.intake.coverage.domain.CoverageEvent.BalanceStated;
import org.throughline.intake.coverage.domain.CoverageEvent.OfAuthorisation;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each authorisation, with the dates and units it is sorted by. All of it comes from one stream. */
public final class AuthorisationsProjection implements Projection<CoverageEvent> {

    @Override
    public String name() {
        return "authorisations";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "status", "until", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "review", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "left", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<CoverageEvent> recorded) {
        return recorded.event() instanceof OfAuthorisation e ? on(recorded, e) : List.of();
    }

    private static List<WriteModel<Document>> on(Recorded<CoverageEvent> recorded, OfAuthorisation event) {
        return switch (event) {
            case AuthorisationRequested e -> List.of(row(recorded, e, requested(recorded, e)));
            case AuthorisationGranted e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                status(Status.GRANTED),
                                set("level", e.level()),
                                set("from", e.from().toString()),
                                period(e.until().toString(), e.reviewDue().toString()))));
            case AuthorisationExtended e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                status(Status.GRANTED),
                                period(e.until().toString(), e.reviewDue().toString()))));
            case AuthorisationDenied e -> List.of(row(recorded, e, status(Status.DENIED)));
            case AuthorisationAppealed e -> List.of(row(recorded, e, status(Status.APPEALED)));
            case AppealDecided e -> e.granted() ? List.of() : List.of(row(recorded, e, status(Status.DENIED)));
            case AuthorisationExpired e -> List.of(row(recorded, e, status(Status.EXPIRED)));
            case BalanceStated e ->
                List.of(row(recorded, e, combine(set("units", e.units()), set("left", e.units() - e.used()))));
            case AuthorisationNearlyExhausted _, AuthorisationNumbered _ -> List.of();
        };
    }

    private static Bson requested(Recorded<CoverageEvent> recorded, AuthorisationRequested e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", recorded.subject()),
                status(Status.REQUESTED),
                set("level", e.terms().level()),
                set("from", e.terms().from().toString()),
                period(e.terms().until().toString(), e.terms().until().toString()),
                set("units", e.terms().units()),
                set("left", e.terms().units()));
    }

    private static Bson status(Status status) {
        return set("status", status.name());
    }

    private static Bson period(String until, String review) {
        return combine(set("until", until), set("review", review));
    }

    private static WriteModel<Document> row(Recorded<CoverageEvent> recorded, OfAuthorisation event, Bson change) {
        return Guarded.upsert(eq("_id", event.authorisationId().toString()), recorded.position(), change);
    }

    /** A row holds ids, dates and numbers only; of an erased one nothing more is learnt. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<CoverageEvent> erased) {
        return List.of();
    }
}

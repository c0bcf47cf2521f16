package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeBurnt;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;

/** A bakery's customers: one row per customer fed by many orders, one entry per event. */
class CustomersProjection implements Projection<BakeryEvent> {
    private final int version;

    CustomersProjection(int version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
        return switch (recorded.event()) {
            case CakeOrdered e ->
                List.of(
                        entry(recorded, "ordered"),
                        row(recorded, e.customer(), combine(inc("orders", 1), set("open." + e.order(), "ordered"))));
            case CakeBaked e ->
                List.of(
                        entry(recorded, "baked"),
                        row(recorded, e.customer(), combine(inc("baked", 1), set("open." + e.order(), "baked"))));
            case MoneyTaken e -> List.of(entry(recorded, "paid"), row(recorded, e.customer(), inc("cents", e.cents())));
            case CakeBurnt _ -> throw new IllegalStateException("burnt");
        };
    }

    @Override
    public List<WriteModel<Document>> onErased(Erased<BakeryEvent> erased) {
        return List.of(entry(erased, "erased"));
    }

    WriteModel<Document> row(Recorded<BakeryEvent> r, String customer, Bson change) {
        Bson seen = max("lastSeen", Date.from(r.occurredAt()));
        return Guarded.upsert(eq("_id", customer), r.position(), combine(change, seen));
    }

    private static WriteModel<Document> entry(Delivered<?> delivered, String what) {
        return Guarded.entry(delivered, combine(set("what", what), set("at", Date.from(delivered.occurredAt()))));
    }
}

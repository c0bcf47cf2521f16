package org.throughline.platform.projection;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.DistinctIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The rows of a view that serve now, for those who read it: after the view was built anew, the new ones. */
public final class ViewRows {
    private final Supplier<MongoCollection<Document>> serving;

    ViewRows(Supplier<MongoCollection<Document>> serving) {
        this.serving = serving;
    }

    /** Those that meet a filter. */
    public FindIterable<Document> find(Bson filter) {
        return serving.get().find(filter);
    }

    /** How many meet a filter. */
    public long countDocuments(Bson filter) {
        return serving.get().countDocuments(filter);
    }

    /** What a pipeline makes of them. */
    public AggregateIterable<Document> aggregate(List<? extends Bson> pipeline) {
        return serving.get().aggregate(pipeline);
    }

    /** The values of a field in those that meet a filter. */
    public <T> DistinctIterable<T> distinct(String field, Bson filter, Class<T> type) {
        return serving.get().distinct(field, filter, type);
    }
}

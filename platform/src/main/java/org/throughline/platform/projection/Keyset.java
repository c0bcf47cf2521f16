package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;

/**
 * Where the next page of a list begins that is sorted by one field and then by the id of its rows: told of the last row of the
 * page before, so that rows that come and go move no page.
 *
 * <p>The first of the conditions follows from the others; an index is narrowed by it.
 */
public final class Keyset {
    private static final String ID = "_id";

    private Keyset() {}

    /** Behind a row in a list by a time, the earliest first. */
    public static Bson behind(String field, Instant at, String id) {
        return behind(field, Date.from(at), id);
    }

    /**
     * Behind a row in a list, the least first.
     *
     * @param value as it is stored
     */
    public static Bson behind(String field, Object value, String id) {
        return and(gte(field, value), or(gt(field, value), and(eq(field, value), gt(ID, id))));
    }

    /** Behind a row in a list by a time, the latest first. */
    public static Bson before(String field, Instant at, String id) {
        Date value = Date.from(at);
        return and(lte(field, value), or(lt(field, value), and(eq(field, value), lt(ID, id))));
    }
}

package org.throughline.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;

/** The collections of one version of a view: the rows that serve, those being built anew, and those that served before. */
final class Generations {
    private Generations() {}

    /** Names of all there are. */
    static List<String> of(MongoDatabase database, ViewName view) {
        String anew = view + ".";
        List<String> names = new ArrayList<>();
        for (String name : database.listCollectionNames()) {
            if (name.equals(view.toString()) || name.startsWith(anew)) {
                names.add(name);
            }
        }
        return names;
    }
}

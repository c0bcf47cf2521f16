package org.throughline.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

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

    /** Names of those there are before a generation: none of them ever serves again. */
    static List<String> before(MongoDatabase database, ViewName view, long generation) {
        return there(database, view, LongStream.range(0, generation));
    }

    /** Names of those there are that were given up before they served: none of them ever will. */
    static List<String> givenUp(MongoDatabase database, ViewName view, Token token) {
        Token.Rebuild rebuild = token.rebuild();
        if (token.begun() <= token.generation()) {
            return List.of(); // as nearly always, and then the store need not be asked
        }
        return there(
                database,
                view,
                LongStream.rangeClosed(token.generation() + 1, token.begun())
                        .filter(number -> rebuild == null || number != rebuild.generation()));
    }

    private static List<String> there(MongoDatabase database, ViewName view, LongStream numbers) {
        List<String> there = of(database, view);
        return numbers.mapToObj(view::rows).filter(there::contains).toList();
    }
}

package org.throughline.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The versions of views a service's database holds, and how an operator gets rid of an old one. */
public final class ViewVersions {
    private static final Duration LOOK = Duration.ofMillis(100);

    /** What became of a version that was to be dropped. */
    public enum Drop {
        /** It is gone and never comes back; nodes that still have it compiled in stop being ready. */
        DROPPED,
        /** A node runs it; nothing was changed. */
        IN_USE,
        /** It is the version this instance reads; nothing was changed. */
        COMPILED_IN
    }

    private final MongoDatabase database;
    private final Tokens tokens;
    private final Node node;
    private final Set<ViewName> compiledIn;

    /**
     * The versions in one database.
     *
     * @param compiledIn what this instance runs itself
     */
    public ViewVersions(MongoDatabase database, Node node, Set<ViewName> compiledIn) {
        this.database = database;
        this.tokens = new Tokens(database);
        this.node = node;
        this.compiledIn = Set.copyOf(compiledIn);
    }

    /** Names of the processors that exist, {@code <view>_v<version>}. */
    public List<String> names() {
        return tokens.processors();
    }

    /** Drops a version with its token and parked streams; may take two seconds, to see that nobody runs it. */
    public Drop drop(ViewName view) {
        if (compiledIn.contains(view)) {
            return Drop.COMPILED_IN;
        }
        Token token = tokens.read(view.toString());
        if (token.epoch() > 0 && !token.dropped()) {
            if (!silent(view, token) || !tokens.drop(view.toString(), token)) {
                return Drop.IN_USE;
            }
        }
        for (String rows : rows(view)) {
            database.getCollection(rows).drop();
        }
        new ParkedStreams(database).forget(view.toString());
        return Drop.DROPPED;
    }

    /** Those of every generation. */
    private List<String> rows(ViewName view) {
        return Generations.of(database, view);
    }

    private boolean silent(ViewName view, Token seen) {
        if (seen.owner() == null) {
            return true;
        }
        long since = node.nanoTime().getAsLong();
        while (node.nanoTime().getAsLong() - since < Lease.SILENCE.toNanos()) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (!tokens.read(view.toString()).equals(seen)) {
                return false;
            }
        }
        return true;
    }
}

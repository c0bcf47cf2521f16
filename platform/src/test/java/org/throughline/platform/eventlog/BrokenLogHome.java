package org.throughline.platform.eventlog;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

/** A home whose logs, or whose verifier, break one promise. */
record BrokenLogHome(LogHome sound, Breach breach) implements LogHome {

    @Override
    public EventLog open() {
        return new BrokenEventLog(sound.open(), breach, null);
    }

    @Override
    public EventLog openOver(CuttingProxy line) {
        return new BrokenEventLog(sound.openOver(line), breach, line);
    }

    @Override
    public CuttingProxy line() {
        return sound.line();
    }

    @Override
    public MongoDatabase database() {
        return sound.database();
    }

    @Override
    public Verification verify(Collection<AnchorHead> anchored) {
        return switch (breach) {
            case VERIFIES_NOTHING -> soundAnyway();
            case VERIFIES_NO_LINKS -> unlessUnlinked(sound.verify(anchored));
            case IGNORES_ANCHORS -> sound.verify(List.of());
            default -> sound.verify(anchored);
        };
    }

    private Verification unlessUnlinked(Verification found) {
        return found instanceof Broken(long commits, long events, long commit, Finding finding)
                        && finding == Finding.UNCHAINED
                ? soundAnyway()
                : found;
    }

    private Verification soundAnyway() {
        return new Sound(0, 0, Head.genesis("log"));
    }

    @Override
    public void close() {
        sound.close();
    }
}

package org.throughline.embedded.launcher;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.throughline.embedded.launcher.backup.NotAsRecordedException;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.verify.NoStoreException;

/** Says why something was not done with the record, and with which exit code: 1 if the record itself is the reason. */
record NotDone(String heading, String seeTheLog, PrintWriter err) {

    private static final int NOT_AS_RECORDED = 1;
    private static final int NOT_DONE = 2;

    /** Something to do with a record. */
    interface Work {
        void run()
                throws IOException, NotAsRecordedException, NoStoreException, StartFailedException,
                        InterruptedException;
    }

    /** Does it; 0 if it is done. */
    int unless(Work work) throws InterruptedException {
        try {
            work.run();
            return 0;
        } catch (NotAsRecordedException found) {
            return say(NOT_AS_RECORDED, message(found));
        } catch (StartFailedException failed) {
            return say(NOT_DONE, failed.getMessage() + seeTheLog);
        } catch (MongoException broken) {
            // Its message could quote what is stored.
            return say(
                    NOT_DONE,
                    "The store did not answer as it should ("
                            + broken.getClass().getSimpleName() + ")" + seeTheLog);
        } catch (UncheckedIOException failed) {
            return say(
                    NOT_DONE,
                    failed.getMessage()
                            + Optional.ofNullable(failed.getCause())
                                    .map(cause -> ": " + message(cause))
                                    .orElse(""));
        } catch (NoStoreException | IOException reason) {
            return say(NOT_DONE, message(reason));
        }
    }

    private static String message(Throwable reason) {
        return Objects.requireNonNullElse(reason.getMessage(), reason.toString());
    }

    private int say(int code, String reason) {
        err.println(heading + " " + reason + ".");
        return code;
    }
}

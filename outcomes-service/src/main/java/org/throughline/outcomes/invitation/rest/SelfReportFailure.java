package org.throughline.outcomes.invitation.rest;

import com.mongodb.MongoException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.eventlog.OutcomeUnknownException;
import org.throughline.platform.privacy.KeyUnavailable;
import org.throughline.platform.web.Defects;
import org.throughline.platform.web.Problem;

/** What a person sees whose page was not taken: never bare problem details, since they may have told of a danger. */
final class SelfReportFailure {
    private static final System.Logger LOGGER = System.getLogger(SelfReportFailure.class.getName());
    private static final int UNKNOWN = 404;
    private static final int UNAVAILABLE = 503;
    private static final int DEFECT = 500;

    private final SelfReportPages pages;
    private final String path;
    private final Filled sent;

    /**
     * How the failure of one page is told.
     *
     * @param path below that of the reports, to which it was sent
     */
    SelfReportFailure(SelfReportPages pages, String path, Filled sent) {
        this.pages = pages;
        this.path = path;
        this.sent = sent;
    }

    /** The answer, or a page of words at the status the failure has everywhere else. */
    Response orWords(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            int status = status(e);
            return SelfReportPages.answer(status, status == UNKNOWN ? pages.nothing() : pages.unsure(path, sent));
        }
    }

    private static int status(RuntimeException failure) {
        return switch (failure) {
            case Problem problem -> problem.status();
            case LogOverloadedException _, OutcomeUnknownException _, KeyUnavailable _, MongoException _ -> UNAVAILABLE;
            default -> defect(failure);
        };
    }

    private static int defect(RuntimeException failure) {
        Defects.log(LOGGER, "a page", failure);
        return DEFECT;
    }
}

package org.throughline.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;

/** Holds requests against what is refused: with which problem, and that nothing of them was stored. */
public final class Refused {
    private static final int PAGE = 1_000;

    private final Records records;

    /** Looks into the log of a running service. */
    public Refused(Records records) {
        this.records = records;
    }

    /** One request that is refused. */
    public record Row(int status, String problem, Request request) {}

    /** A request, sent when it is its turn. */
    @FunctionalInterface
    public interface Request {
        Response send();
    }

    /** One that is answered with this status, and a problem of this name. */
    public static Row row(int status, String problem, Request request) {
        return new Row(status, problem, request);
    }

    /** Sends one after another. What follows by itself from earlier requests may go on meanwhile. */
    public void are(Row... rows) {
        for (Row row : rows) {
            long before = records.log().head().position();
            Response answer = row.request().send();
            assertThat(answer.statusCode()).as(row.problem()).isEqualTo(row.status());
            assertThat(answer.<String>path("type")).isEqualTo("urn:throughline:problem:" + row.problem());
            String correlation = answer.header(Correlation.HEADER);
            assertThat(correlation).isNotBlank();
            assertThat(since(before))
                    .as("stored by " + row.problem())
                    .noneMatch(event -> event.header().correlation().equals(correlation));
        }
    }

    private List<RecordedEvent> since(long position) {
        List<RecordedEvent> all = new ArrayList<>();
        List<RecordedEvent> page;
        do {
            page = records.log().read(position + 1 + all.size(), PAGE);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }
}

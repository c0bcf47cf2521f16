package org.throughline.outcomes.invitation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.web.Problems;

/** Whatever fails, a person reads words, and whom to turn to at once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SelfReportFailureTest {
    @Inject
    SelfReportPages pages;

    @Test
    void a_failure_is_a_page_at_its_own_status() {
        shown(429, Problems.problem(429, "too-many-requests", "Too much was asked for at once"));
        shown(503, new MongoException("the store is away"));
        shown(500, new IllegalStateException("a defect"));
        shown(404, Problems.unknown());
    }

    private void shown(int status, RuntimeException failure) {
        Response answer = failed(failure);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType().toString()).startsWith("text/html");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaderString("Content-Security-Policy")).contains("default-src 'none'");
        assertThat((String) answer.getEntity()).contains("988").doesNotContain("store is away", "defect");
    }

    @Test
    void what_may_not_have_arrived_comes_along_to_be_sent_again() {
        String page = (String) failed(new MongoException("the store is away")).getEntity();
        assertThat(page)
                .contains("Send again", "action=\"" + SelfReportResource.PATH + "/declined\"")
                .contains("name=\"token\" value=\"ABC\"", "name=\"form\" value=\"page-1\"")
                .contains("name=\"questions\" value=\"10\"", "name=\"answer-9\" value=\"&quot;3\"");
    }

    private Response failed(RuntimeException failure) {
        Filled sent = new Filled(LinkToken.typed("ABC"), "page-1", 10, Map.of(9, "\"3"));
        return new SelfReportFailure(pages, "/declined", sent).orWords(() -> {
            throw failure;
        });
    }
}

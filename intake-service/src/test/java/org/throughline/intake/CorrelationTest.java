package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.access.LogCorrelation;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CorrelationTest {
    private static final Logger LOG = Logger.getLogger(CorrelationTest.class.getName());

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(String.valueOf(ExtLogRecord.wrap(line).getMdc(LogCorrelation.KEY)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Logs a line late in every request. */
    @Provider
    public static class Logging implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            LOG.info("answered");
        }
    }

    @BeforeEach
    void listen() {
        LOG.addHandler(listening);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(listening);
    }

    @Test
    void a_line_logged_in_a_request_carries_the_id_its_caller_sent() {
        String id = UUID.randomUUID().toString();

        assertThat(answeredWith(id)).isEqualTo(id);
        assertThat(logged).containsExactly(id);
    }

    @Test
    void a_request_without_an_id_gets_one_and_so_does_one_whose_id_is_none() {
        String given = answeredWith("Quirin Lindqvist");

        assertThat(UUID.fromString(given)).isNotNull();
        assertThat(logged).containsExactly(given);
    }

    private static String answeredWith(String correlation) {
        return given().auth()
                .oauth2(TestTokens.of("operator", "operator-1", "administrator"))
                .header(Correlation.HEADER, correlation)
                .get("/intake/v1/operations/status")
                .then()
                .statusCode(200)
                .extract()
                .header(Correlation.HEADER);
    }
}

package org.throughline.outcomes.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The four services that keep the record, and where each answers. */
@ApplicationScoped
public class RecordServices {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);

    private final Map<String, URI> histories = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTED_WITHIN)
            .build();
    private final ObjectMapper json;

    @Inject
    RecordServices(
            @ConfigProperty(name = "throughline.services.intake") URI intake,
            @ConfigProperty(name = "throughline.services.scheduling") URI scheduling,
            @ConfigProperty(name = "throughline.services.treatment-plan") URI treatmentPlan,
            @ConfigProperty(name = "throughline.services.outcomes") URI outcomes,
            ObjectMapper json) {
        this.json = json;
        histories.put("intake", intake.resolve("/intake/v1/audit/history"));
        histories.put("scheduling", scheduling.resolve("/scheduling/v1/audit/history"));
        histories.put("treatment-plan", treatmentPlan.resolve("/treatment-plans/v1/audit/history"));
        histories.put("outcomes", outcomes.resolve("/outcomes/v1/audit/history"));
    }

    /** Their names, in the order in which they are told where two recorded something at one time. */
    public List<String> names() {
        return List.copyOf(histories.keySet());
    }

    /** Where to go on, as a text that means nothing to the caller. */
    public String cursor(Reached reached) {
        return reached.cursor(names());
    }

    /**
     * Where to go on.
     *
     * @throws org.throughline.platform.web.Problem 400 {@code cursor-invalid} if it is not one of a merged history
     */
    public Reached reached(String cursor) {
        return Reached.of(cursor, names());
    }

    /**
     * Their parts of the record, as the caller may see them.
     *
     * @param token of the caller; each service looks at it itself, and notes what it shows
     * @param correlation ties together what the one request sets off
     */
    public List<Part> parts(String token, String correlation) {
        return histories.entrySet().stream()
                .<Part>map(
                        service -> new AskedPart(service.getKey(), service.getValue(), token, correlation, http, json))
                .toList();
    }
}

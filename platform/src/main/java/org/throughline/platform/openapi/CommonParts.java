package org.throughline.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What every service's description has: who is let in, the headers, and the form of a problem. */
final class CommonParts {
    /** Name of the security scheme. */
    static final String BEARER = "bearer";

    /** How to use any of the services, for who reads nothing else. */
    static final String CONVENTIONS = """
            **Repeating.** Send an `Idempotency-Key` with every command. A repeat under the same key changes nothing and \
            gets the first answer; another request under it is refused with 422. After a 503 repeat under the same key.

            **Reading what you wrote.** An answer names in `Throughline-Position` what it knew. Send it with the next \
            request, to any service, and that one waits up to 5 s until it knows as much.

            **Changing only what you saw.** Send the `ETag` of the record as `If-Match`; if it has changed meanwhile, \
            the answer is 412.

            **Errors** are problem details (RFC 9457). Tell them apart by `type`, which never changes; `title` may. \
            They never repeat what was sent but the paths of fields.

            **Who may see what.** A record of another organisation does not exist for you. To callers outside the \
            programme every "no" about a person is the same 404.

            **Times** are ISO-8601 with an offset. Ids are UUIDs and say nothing about anybody.
            """;

    private CommonParts() {}

    static void addTo(Components components) {
        components.setSecuritySchemes(Map.of(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "An access token of the programme's identity provider. Its claims `org` and `roles` "
                                        + "say whose records are meant and which operations may be called.")));
        components.addParameter("IdempotencyKey", header("Idempotency-Key", KEY, text(255)));
        components.addParameter("IfMatch", header("If-Match", MATCH, pattern("\\*|\"\\d{1,18}\"")));
        components.addParameter("Position", header("Throughline-Position", AWAITED, pattern(POSITIONS)));
        components.addHeader("ETag", header(VERSION, pattern("\"\\d{1,18}\"")));
        components.addHeader("Location", header("Path of the record.", string().format("uri-reference")));
        components.addHeader("Position", header(REACHED, pattern("[a-z-]+=\\d{1,18}")));
        components.addHeader("RetryAfter", header("Seconds to wait before the next attempt.", integer()));
        components.addSchema("Problem", problem());
    }

    private static final String KEY = "Tells a repeat from a new request; any text that is used once, such as a UUID. "
            + "Without it the request is sent once and cannot be repeated safely.";
    private static final String MATCH = "`ETag` of the record as it was seen; if it has changed, nothing is done.";
    private static final String AWAITED = "Positions of earlier answers that have to be known first.";
    private static final String POSITIONS = "[a-z-]{1,40}=\\d{1,18}(,\\s*[a-z-]{1,40}=\\d{1,18}){0,9}";
    private static final String VERSION = "Version of the record.";
    private static final String REACHED = "Position of the service's log that holds what was done.";

    private static Schema problem() {
        Schema fields = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(string())
                .description("What of the request is wrong, by path; values are never repeated.");
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why a request was not done (RFC 9457).")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        pattern("urn:throughline:problem:[a-z0-9-]+").description("Stable name of the problem."))
                .addProperty("title", string().description("What is wrong and what to do next, for a person."))
                .addProperty("status", integer().description("The HTTP status."))
                .addProperty("fields", fields);
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema integer() {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
    }

    private static Schema pattern(String pattern) {
        return string().pattern("^" + pattern + "$");
    }

    private static Schema text(int lengthMax) {
        return string().minLength(1).maxLength(lengthMax);
    }
}

package org.throughline.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.mongodb.MongoException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.eventlog.OutcomeUnknownException;
import org.throughline.platform.privacy.KeyUnavailable;

/** Answers every failure with a problem, and never with words of the request or of an exception. */
public final class ProblemMappers {
    private static final System.Logger LOGGER = System.getLogger(ProblemMappers.class.getName());

    private final Positions positions;

    ProblemMappers(Positions positions) {
        this.positions = positions;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return positions.answer(problem).response();
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException e) {
        return malformedAt(e).response();
    }

    /** Quarkus has a mapper for these of its own, which answers with nothing. */
    @ServerExceptionMapper
    Response mistyped(MismatchedInputException e) {
        return malformedAt(e).response();
    }

    @ServerExceptionMapper(priority = 1)
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformedAt(json).response();
        }
        if (e.getCause() instanceof Problem problem) {
            return problem.response();
        }
        int status = e.getResponse().getStatus();
        Problem problem = switch (status) {
            case 400 -> unreadable();
            case 401 -> unauthorized();
            case 403 -> forbidden();
            case 404 -> Problems.unknown();
            case 405 -> Problems.problem(405, "method-not-allowed", "This path does not take this method");
            case 406 -> Problems.problem(406, "not-acceptable", "No representation you accept is offered");
            case 413 -> tooLarge();
            case 415 -> unsupported();
            default -> Problems.problem(status, "http-" + status, "The request was not answered");
        };
        return problem.response();
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ConstraintViolationException e) {
        List<String> fields = e.getConstraintViolations().stream()
                .map(violation -> fieldOf(violation.getPropertyPath().toString()))
                .distinct()
                .sorted()
                .toList();
        return Problems.outOfBounds(fields.toArray(String[]::new)).response();
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(AuthenticationFailedException e) {
        return unauthorized().response();
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorised(UnauthorizedException e) {
        return unauthorized().response();
    }

    @ServerExceptionMapper(priority = 1)
    Response notAllowed(ForbiddenException e) {
        return forbidden().response();
    }

    @ServerExceptionMapper
    Response overloaded(LogOverloadedException e) {
        return Problems.problem(503, "overloaded", "Too much is waiting; nothing was stored, send the request again")
                .response();
    }

    @ServerExceptionMapper
    Response unknown(OutcomeUnknownException e) {
        return Problems.problem(
                        503,
                        "outcome-unknown",
                        "The store did not say whether this was stored; send it again with the same Idempotency-Key")
                .response();
    }

    @ServerExceptionMapper
    Response store(MongoException e) {
        return unavailable().response();
    }

    @ServerExceptionMapper
    Response keys(KeyUnavailable e) {
        return unavailable().response();
    }

    @ServerExceptionMapper
    Response defect(Throwable e) {
        Defects.log(LOGGER, "a request", e);
        return Problems.problem(500, "defect", "The request met a defect; it was logged, nothing was shown")
                .response();
    }

    /** A parameter cannot be read as what it should be. */
    static Problem parameter(String name, Class<?> type) {
        return allowing(Problems.outOfBounds(name), type);
    }

    private static Problem malformedAt(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        List<String> fields = path.isEmpty() ? List.of() : List.of(path);
        Problem problem = new Problem(400, "json-malformed", "The body is not the JSON this path takes", fields);
        return e instanceof InvalidFormatException format ? allowing(problem, format.getTargetType()) : problem;
    }

    /** Names the words that may stand in a field that takes one of a few; nothing of what was sent. */
    private static Problem allowing(Problem problem, Class<?> type) {
        if (!type.isEnum()) return problem;
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return problem.with("allowed", words);
    }

    /** A violation's path starts with the method and its parameter, which mean nothing to a caller. */
    private static String fieldOf(String path) {
        String[] steps = path.split("\\.", 3);
        return steps.length == 3 ? steps[2] : steps[steps.length - 1];
    }

    private static Problem unauthorized() {
        return Problems.problem(401, "token-required", "Send a valid bearer token");
    }

    private static Problem forbidden() {
        return Problems.problem(403, "role-not-allowed", "Your role may not do this");
    }

    private static Problem unreadable() {
        return Problems.problem(400, "request-malformed", "The request cannot be read");
    }

    private static Problem tooLarge() {
        return Problems.problem(413, "body-too-large", "The body is too large");
    }

    private static Problem unsupported() {
        return Problems.problem(415, "media-type-unsupported", "Send a media type this path takes");
    }

    private static Problem unavailable() {
        return Problems.problem(503, "store-unavailable", "The store does not answer; send the request again");
    }
}

package org.throughline.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.Receipt;

/** What became of a command, as HTTP. */
public final class Answers {
    /** Names the log position a later reader can wait for. */
    public static final String POSITION = "Throughline-Position";

    private final String service;

    /** Answers of one service, whose log the positions are of. */
    public Answers(String service) {
        this.service = service;
    }

    /** 201 with the new record's address and body, or the problem. */
    public <R> Response created(Outcome<R> outcome, URI location, Object body, Function<R, Problem> problems) {
        return with(Response.created(location).entity(body), receipt(outcome, problems));
    }

    /** 200 with a body, or the problem. */
    public <R> Response done(Outcome<R> outcome, Object body, Function<R, Problem> problems) {
        return with(Response.ok(body), receipt(outcome, problems));
    }

    /** 204, or the problem. */
    public <R> Response done(Outcome<R> outcome, Function<R, Problem> problems) {
        return with(Response.noContent(), receipt(outcome, problems));
    }

    private Response with(Response.ResponseBuilder response, Receipt receipt) {
        return response.tag(new EntityTag(Long.toString(receipt.version())))
                .header(POSITION, service + "=" + receipt.position())
                .build();
    }

    /** The receipt of a command that holds; of any other the problem is thrown. */
    public static <R> Receipt receipt(Outcome<R> outcome, Function<R, Problem> problems) {
        return switch (outcome) {
            case Outcome.Done<R>(Receipt receipt) -> receipt;
            case Outcome.Refused<R>(R reason) -> throw problems.apply(reason);
            case Outcome.Erased<R> _ ->
                throw Problems.problem(
                        410, "record-erased", "The record was or is being erased; nothing can be added to it");
            case Outcome.KeyReused<R> _ ->
                throw Problems.problem(
                        422,
                        "idempotency-key-reused",
                        "Another request was sent under this Idempotency-Key; use a new one");
            case Outcome.VersionStale<R> _ ->
                throw Problems.problem(412, "version-stale", "The record has changed; read it again and decide anew");
            case Outcome.Contended<R> _ ->
                throw Problems.problem(
                        503, "record-contended", "Others are changing the record; send the request again");
        };
    }
}

package org.throughline.intake.coverage.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.intake.coverage.domain.CoverageEvent.AppealDecided;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationAppealed;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationDenied;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExpired;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationGranted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNearlyExhausted;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationNumbered;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationRequested;
import org.throughline.intake.coverage.domain.CoverageEvent.BalanceStated;
import org.throughline.intake.coverage.domain.CoverageEvent.OfAuthorisation;

/**
 * One authorisation. What was asked for stays until the payer decides; then the terms are those it approved.
 *
 * @param terms asked for or approved
 * @param status how far it has come
 * @param reviewDue day by which the payer looks again; its last day until it is granted
 * @param used units used, as last stated
 * @param warnedAt units in all when somebody was last told that few are left; -1 if nobody was
 */
public record Authorisation(
        UUID authorisationId, Terms terms, Status status, LocalDate reviewDue, int used, int warnedAt) {

    /** How far an authorisation has come. */
    public enum Status {
        REQUESTED,
        GRANTED,
        DENIED,
        APPEALED,
        EXPIRED
    }

    static Authorisation of(AuthorisationRequested e) {
        return new Authorisation(
                e.authorisationId(), e.terms(), Status.REQUESTED, e.terms().until(), 0, -1);
    }

    Authorisation with(OfAuthorisation event) {
        return switch (event) {
            case AuthorisationRequested e -> of(e);
            case AuthorisationGranted e ->
                new Authorisation(
                        authorisationId,
                        new Terms(e.payer(), e.level(), e.basis(), e.units(), e.from(), e.until(), e.secondary()),
                        Status.GRANTED,
                        e.reviewDue(),
                        used,
                        warnedAt);
            case AuthorisationExtended e ->
                new Authorisation(authorisationId, extended(e), Status.GRANTED, e.reviewDue(), used, warnedAt);
            case AuthorisationDenied _ -> now(Status.DENIED);
            case AuthorisationAppealed _ -> now(Status.APPEALED);
            case AppealDecided e -> e.granted() ? this : now(Status.DENIED);
            case AuthorisationExpired _ -> now(Status.EXPIRED);
            case BalanceStated e -> new Authorisation(authorisationId, terms, status, reviewDue, e.used(), warnedAt);
            case AuthorisationNearlyExhausted e ->
                new Authorisation(authorisationId, terms, status, reviewDue, used, e.units());
            case AuthorisationNumbered _ -> this;
        };
    }

    private Terms extended(AuthorisationExtended e) {
        return new Terms(
                terms.payer(), terms.level(), terms.basis(), e.units(), terms.from(), e.until(), terms.secondary());
    }

    private Authorisation now(Status next) {
        return new Authorisation(authorisationId, terms, next, reviewDue, used, warnedAt);
    }

    /** Units left; below 0 if care went on without. */
    public int left() {
        return terms.units() - used;
    }

    /** Whether the payer pays for that day; that its period has ended since takes nothing back. */
    public boolean pays(LocalDate day) {
        return (status == Status.GRANTED || status == Status.EXPIRED) && terms.covers(day);
    }

    /** Whether it stands in the way of another one for the same days. */
    boolean claimsDays() {
        return status != Status.DENIED;
    }
}

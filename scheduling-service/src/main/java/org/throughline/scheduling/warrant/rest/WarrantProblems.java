package org.throughline.scheduling.warrant.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.warrant.domain.WarrantRefusal;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.RenewalEndsNoLater;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantExists;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantHasEnded;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantIsSuspended;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantNotSuspended;
import org.throughline.scheduling.warrant.domain.WarrantRefusal.WarrantUnknown;

/** What a refused fact about a warrant is answered with. */
public final class WarrantProblems {
    private WarrantProblems() {}

    public static Problem of(WarrantRefusal refusal) {
        return switch (refusal) {
            case WarrantUnknown _ -> Problems.unknown();
            case WarrantExists _ ->
                Problems.problem(409, "warrant-exists", "Another one has this id; send a new request");
            case RenewalEndsNoLater _ ->
                Problems.problem(422, "renewal-ends-no-later", "A renewal ends later than what it renews");
            case WarrantIsSuspended _ ->
                Problems.problem(409, "warrant-suspended", "It is suspended; record the reinstatement first");
            case WarrantNotSuspended _ -> Problems.problem(409, "warrant-not-suspended", "It is not suspended");
            case WarrantHasEnded _ ->
                Problems.problem(422, "warrant-ended", "It ends before that day; record a renewal first");
        };
    }
}

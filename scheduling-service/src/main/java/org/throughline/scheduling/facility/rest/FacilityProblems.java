package org.throughline.scheduling.facility.rest;

import java.util.UUID;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.facility.domain.FacilityRefusal;
import org.throughline.scheduling.facility.domain.FacilityRefusal.AgainstWarrant;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureOverlaps;
import org.throughline.scheduling.facility.domain.FacilityRefusal.ClosureUnknown;
import org.throughline.scheduling.facility.domain.FacilityRefusal.FacilityExists;
import org.throughline.scheduling.facility.domain.FacilityRefusal.FacilityUnknown;
import org.throughline.scheduling.facility.domain.FacilityRefusal.HolidaysPast;
import org.throughline.scheduling.facility.domain.FacilityRefusal.TooManyClosures;
import org.throughline.scheduling.facility.domain.FacilityRefusal.WarrantOfAnotherKind;
import org.throughline.scheduling.warrant.domain.WarrantRefusal;
import org.throughline.scheduling.warrant.rest.WarrantProblems;

/** What a refused fact about a facility is answered with. */
final class FacilityProblems {
    private FacilityProblems() {}

    static Problem of(FacilityRefusal refusal) {
        return switch (refusal) {
            case FacilityUnknown _, ClosureUnknown _ -> Problems.unknown();
            case ClosureOverlaps(UUID _, UUID other) ->
                Problems.problem(
                                409,
                                "closure-overlaps",
                                "Some of these days are part of another closure; withdraw it or choose others")
                        .with("closureId", other);
            case TooManyClosures _ ->
                Problems.problem(422, "too-many-closures", "This site has had as many closures as are kept");
            case HolidaysPast(UUID _, int year) ->
                Problems.problem(
                                422,
                                "holidays-past",
                                "All of these days have begun; which holidays were kept is not changed afterwards")
                        .with("year", year);
            case FacilityExists _ ->
                Problems.problem(409, "facility-exists", "Another facility has this id; send a new request");
            case WarrantOfAnotherKind _ ->
                Problems.problem(
                        422, "warrant-of-another-kind", "A licence is no accreditation; name one of the kind you mean");
            case AgainstWarrant(WarrantRefusal reason) -> WarrantProblems.of(reason);
        };
    }
}

package org.throughline.scheduling.facility.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.HolidayPolicy;
import org.throughline.scheduling.facility.rest.HolidaysDuePage.Due;
import org.throughline.scheduling.warrant.view.Holders;
import org.throughline.scheduling.warrant.view.Holders.Holder;

/** The sites of which nobody has said yet which holidays they keep; they are about nobody. */
@Path("/scheduling/v1/facilities/holidays-due")
@RolesAllowed({"administrator", "medical-director", "care-coordinator"})
@RunOnVirtualThread
@Tag(name = "Facilities")
public class HolidaysDueResource {
    private static final int LOOKED_AT_TOGETHER = 100;

    private final View<Holders<FacilityEvent>> view;
    private final Reading reading;
    private final HolidayPolicy policy;
    private final Clock clock;

    HolidaysDueResource(View<Holders<FacilityEvent>> view, Reading reading, HolidayPolicy policy, Clock clock) {
        this.view = view;
        this.reading = reading;
        this.policy = policy;
        this.clock = clock;
    }

    /** A page of them, by id. */
    @GET
    @Operation(operationId = "listHolidaysDue", summary = "Sites that have not said which holidays of a year they keep")
    public HolidaysDuePage due(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        reading.nobody();
        int most = Windows.limit(limit);
        Optional<String> after = Windows.afterId(cursor);
        reading.after(view);
        PageCut<Due> cut = PageCut.of(found(after, most + 1), most);
        String next = cut.next(last -> Cursor.of("facility", last.facilityId().toString()));
        return new HolidaysDuePage(cut.shown(), policy.version(), next, view.freshness());
    }

    private List<Due> found(Optional<String> after, int most) {
        List<Due> due = new ArrayList<>();
        Optional<String> from = after;
        List<Holder<FacilityEvent>> sites;
        do {
            sites = view.rows().page(reading.organisation(), from, LOOKED_AT_TOGETHER);
            sites.stream()
                    .flatMap(site -> FacilityAnswer.due(site.facts(), clock.instant(), policy).stream())
                    .forEach(due::add);
            from = sites.isEmpty() ? from : Optional.of(sites.getLast().id());
        } while (sites.size() == LOOKED_AT_TOGETHER && due.size() < most);
        return due.size() > most ? due.subList(0, most) : due;
    }
}

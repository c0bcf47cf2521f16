package org.throughline.platform.accessreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Asks;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.RecordsShown;
import org.throughline.platform.access.Shown;
import org.throughline.platform.accessreport.Accesses.Access;
import org.throughline.platform.accessreport.Accesses.Place;
import org.throughline.platform.accessreport.Accesses.Question;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Problems;

/**
 * Who was shown whose records by this service, for those who answer for it. Who asks is in the same log: a search is a look
 * at the people it is about.
 */
@Path("/{area}/v1/access-log")
@RolesAllowed({"privacy-officer", "auditor"})
@RunOnVirtualThread
@Tag(name = "Access log")
public class AccessReportResource {
    private static final int LIMIT_DEFAULT = 50;
    private static final int ANSWERS_MAX = 100_000;
    private static final Duration PERIOD_MAX = Duration.ofDays(31);
    private static final Set<DayOfWeek> WORKING_DAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final ServiceRuntime runtime;
    private final Accesses accesses;
    private final PeculiarAccesses peculiar;
    private final CurrentCaller caller;
    private final Looking looking;

    AccessReportResource(
            ServiceRuntime runtime,
            Accesses accesses,
            PeculiarAccesses peculiar,
            CurrentCaller caller,
            Looking looking) {
        this.runtime = runtime;
        this.accesses = accesses;
        this.peculiar = peculiar;
        this.caller = caller;
        this.looking = looking;
    }

    /**
     * What is looked for; all that is given has to hold.
     *
     * @param participantId of whom a record was shown
     * @param lookedBy who was shown it, by the subject of their token
     * @param from first moment
     * @param until first moment after
     * @param exception only what was shown on a ground of its own: {@code BTG} in an emergency, {@code UNMASK} in clear to an
     *     auditor
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200; 50 if it is not said
     */
    public record Search(
            Optional<UUID> participantId,
            Optional<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}") String> lookedBy,
            Optional<OffsetDateTime> from,
            Optional<OffsetDateTime> until,
            Optional<@Pattern(regexp = "[A-Z]{1,20}") String> exception,
            @Nullable String cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {}

    /**
     * One answer that left.
     *
     * @param what the kind of record; absent, as all behind it, where the organisation's key was destroyed
     * @param participants whom it was about, by random id
     * @param purposeOfUse why, as the token said or the ground has it; empty when neither did
     * @param ground by which the ground is known that it was shown on, such as an emergency's entry in the ledger or the event in clear; absent where it was shown as it ordinarily is
     * @param reason in the words of whoever asked, where they are kept here
     * @param request the correlation of the request, also in the log of the service
     * @param position of the entry in the access log
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            Instant at,
            String lookedBy,
            @Nullable String what,
            @Nullable List<String> participants,
            @Nullable String client,
            @Nullable List<String> roles,
            @Nullable String purposeOfUse,
            @Nullable String ground,
            @Nullable String reason,
            String request,
            long position) {
        static Entry of(Access access) {
            RecordsShown shown = access.shown().orElse(null);
            return new Entry(
                    access.at(),
                    access.lookedBy(),
                    shown == null ? null : shown.what(),
                    shown == null ? null : shown.subjects(),
                    shown == null ? null : shown.client(),
                    shown == null ? null : shown.roles(),
                    shown == null ? null : shown.purposeOfUse(),
                    shown == null ? null : said(shown.ground()),
                    shown == null ? null : said(shown.reason()),
                    access.request(),
                    access.position());
        }

        private static @Nullable String said(String text) {
            return text.isEmpty() ? null : text;
        }

        @Override
        public String toString() {
            return "Entry[redacted]";
        }
    }

    /**
     * Entries, the latest first, and where the next page begins.
     *
     * @param log the access log they stand in
     * @param position everything up to it in that log was looked through
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> entries, @Nullable String next, String log, long position) {}

    /** A page of the answers that left. */
    @POST
    @Asks
    @Path("search")
    @Operation(operationId = "searchAccessLog", summary = "Who was shown whose records, the latest first")
    public Page search(@PathParam("area") String area, @Valid @NotNull Search request) {
        here(area);
        Question question = new Question(
                caller.get().organisation(),
                request.participantId().map(UUID::toString),
                request.lookedBy(),
                request.from().map(OffsetDateTime::toInstant),
                request.until().map(OffsetDateTime::toInstant),
                request.exception());
        ordered(question.from(), question.until());
        int limit = request.limit() == null ? LIMIT_DEFAULT : request.limit();
        long position = accesses.runner().freshness().position();
        List<Access> found = accesses.page(question, Cursor.place(request.cursor(), Place::new), limit + 1);
        Set<String> named = new LinkedHashSet<>(question.subject().stream().toList());
        PageCut<Access> cut = namedTogether(PageCut.of(found, limit), named);
        looking.at(new Shown("access-log", List.copyOf(named)));
        return new Page(
                cut.shown().stream().map(Entry::of).toList(),
                cut.next(last -> Cursor.of(last.at(), last.id())),
                runtime.records().accessLog().log().name(),
                position);
    }

    /** Cut shorter where it would name more people than one entry of the log holds; takes in whom it names. */
    private static PageCut<Access> namedTogether(PageCut<Access> cut, Set<String> named) {
        for (int i = 0; i < cut.shown().size(); i++) {
            Set<String> together = new LinkedHashSet<>(named);
            cut.shown().get(i).shown().ifPresent(shown -> together.addAll(shown.subjects()));
            if (i > 0 && together.size() >= Shown.SUBJECTS_MAX) {
                return new PageCut<>(cut.shown().subList(0, i), true);
            }
            named.addAll(together);
        }
        return cut;
    }

    /**
     * What is looked for, and when.
     *
     * @param from first moment
     * @param until first moment after, at most 31 days later
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200; 50 if it is not said
     */
    public record Unusual(
            @NotNull Peculiarity kind,
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime until,
            @Nullable String cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {}

    /**
     * Entries of the access log, the latest first, and where the next page begins. A page may be short, and empty, although
     * there is a next one.
     *
     * @param looked answers that were looked through for this page
     * @param undecided of those, how many nobody can tell of here: the token did not say enough of the reader, or this service
     *     does not know enough of the people
     * @param log the access log they stand in
     * @param position everything up to it in that log can be found
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnusualPage(
            List<Entry> entries,
            int looked,
            int undecided,
            @Nullable String next,
            String log,
            long position) {}

    /** A page of what was read perhaps out of no duty. */
    @POST
    @Asks
    @Path("unusual")
    @Operation(
            operationId = "listUnusualAccesses",
            summary = "Own records, same surnames and records outside the caseload, the latest first")
    public UnusualPage unusual(@PathParam("area") String area, @Valid @NotNull Unusual request) {
        here(area);
        Question period = period(request.from().toInstant(), request.until().toInstant());
        int limit = request.limit() == null ? LIMIT_DEFAULT : request.limit();
        long position = accesses.runner().freshness().position();
        PeculiarAccesses.Found found =
                peculiar.find(period, request.kind(), Cursor.place(request.cursor(), Place::new), limit);
        looking.at(new Shown("access-unusual", List.copyOf(found.named())));
        return new UnusualPage(
                found.entries().stream().map(Entry::of).toList(),
                found.looked(),
                found.undecided(),
                found.next().map(place -> Cursor.of(place.at(), place.id())).orElse(null),
                runtime.records().accessLog().log().name(),
                position);
    }

    private Question period(Instant from, Instant until) {
        ordered(Optional.of(from), Optional.of(until));
        if (Duration.between(from, until).compareTo(PERIOD_MAX) > 0) {
            throw tooLong();
        }
        return new Question(
                caller.get().organisation(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(until),
                Optional.empty());
    }

    /**
     * Which period is looked at, and which hours are ordinary.
     *
     * @param from first moment
     * @param until first moment after, at most 31 days later
     * @param zone of the hours
     * @param days Monday to Friday if they are not said
     * @param opens such as 07:00
     * @param closes such as 21:00
     */
    public record Period(
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime until,
            @NotNull String zone,
            Optional<Set<DayOfWeek>> days,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes) {}

    /** What each person was shown, who was shown most people first. */
    public record Activities(List<Activity> persons, String log, long position) {}

    /** How much each person and system was shown in a period. */
    @POST
    @Asks
    @Path("activity")
    @Operation(operationId = "countAccesses", summary = "How much each person was shown, and when it was out of hours")
    public Activities activity(@PathParam("area") String area, @Valid @NotNull Period request) {
        here(area);
        Instant from = request.from().toInstant();
        Instant until = request.until().toInstant();
        ordered(Optional.of(from), Optional.of(until));
        if (Duration.between(from, until).compareTo(PERIOD_MAX) > 0) {
            throw tooLong();
        }
        long position = accesses.runner().freshness().position();
        List<Activity> persons = accesses.activity(
                        caller.get().organisation(), from, until, hours(request), ANSWERS_MAX)
                .orElseThrow(AccessReportResource::tooLong);
        looking.at(new Shown("access-activity", List.of()));
        return new Activities(persons, runtime.records().accessLog().log().name(), position);
    }

    private static OfficeHours hours(Period request) {
        if (!request.opens().isBefore(request.closes())) {
            throw Problems.invalid("hours-invalid", "The day has to open before it closes", "opens", "closes");
        }
        try {
            return new OfficeHours(
                    ZoneId.of(request.zone()), request.days().orElse(WORKING_DAYS), request.opens(), request.closes());
        } catch (DateTimeException e) {
            throw Problems.invalid("zone-invalid", "Send the zone by its name, such as America/New_York", "zone");
        }
    }

    private static RuntimeException tooLong() {
        return Problems.invalid(
                "period-too-long", "Ask for at most 31 days, and for less where much is read", "from", "until");
    }

    private static void ordered(Optional<Instant> from, Optional<Instant> until) {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw Problems.invalid("period-invalid", "The period has to begin before it ends", "from", "until");
        }
    }

    private void here(String area) {
        if (!area.equals(runtime.definition().area())) {
            throw Problems.unknown();
        }
    }
}

package org.throughline.scheduling.facility.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.facility.domain.FacilityCommand.DeclareClosure;
import org.throughline.scheduling.facility.domain.FacilityCommand.KeepHolidays;
import org.throughline.scheduling.facility.domain.FacilityCommand.RecordAccreditation;
import org.throughline.scheduling.facility.domain.FacilityCommand.RecordLicence;
import org.throughline.scheduling.facility.domain.FacilityCommand.RegisterFacility;
import org.throughline.scheduling.facility.domain.FacilityCommand.ReviewFacilityWarrant;
import org.throughline.scheduling.facility.domain.FacilityCommand.WithdrawClosure;
import org.throughline.scheduling.facility.domain.FacilityEvent.AccreditationRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityDetailsRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityLicenceRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityRegistered;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnding;
import org.throughline.scheduling.facility.domain.FacilityEvent.HolidaysKept;
import org.throughline.scheduling.facility.domain.FacilityRefusal.AgainstWarrant;
import org.throughline.scheduling.facility.domain.FacilityRefusal.FacilityExists;
import org.throughline.scheduling.facility.domain.FacilityRefusal.FacilityUnknown;
import org.throughline.scheduling.facility.domain.FacilityRefusal.WarrantOfAnotherKind;
import org.throughline.scheduling.warrant.domain.Notice;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.WarrantChange;
import org.throughline.scheduling.warrant.domain.WarrantRefusal;
import org.throughline.scheduling.warrant.domain.Warrants;

/** A facility: where it is, and what it is licensed and accredited for. What ended stays on record. */
public sealed interface Facility {
    Facility NONE = new None();

    record None() implements Facility {}

    /** A dozen a year for decades. */
    int CLOSURES_MAX = 500;

    /**
     * A site.
     *
     * @param closures that stand
     * @param declared ids of all closures there ever were
     * @param calendars the holidays of each year, as they were said to be kept
     */
    record Site(
            FacilityRegistered registered,
            Warrants licences,
            Warrants accreditations,
            Closures closures,
            Set<UUID> declared,
            Map<Integer, HolidayCalendar> calendars)
            implements Facility {
        public Site {
            declared = Set.copyOf(declared);
            calendars = Map.copyOf(calendars);
        }

        /** Those of a year that it is closed on: one whose closure was withdrawn is kept no more. */
        public HolidayCalendar holidays(int year) {
            return calendars
                    .getOrDefault(year, new HolidayCalendar(year, List.of()))
                    .only(holiday -> closures.find(holiday.closureId()).isPresent());
        }

        /** This year, and the next once it is due, if nobody has said which holidays are kept in it; that may be none. */
        public List<Integer> yearsWithoutHolidays(LocalDate today, HolidayPolicy policy) {
            return IntStream.rangeClosed(today.getYear(), policy.lastYearDue(today))
                    .filter(year -> !saidFor(year))
                    .boxed()
                    .toList();
        }

        boolean saidFor(int year) {
            return calendars.containsKey(year);
        }

        Site withLicences(Warrants next) {
            return new Site(registered, next, accreditations, closures, declared, calendars);
        }

        Site withAccreditations(Warrants next) {
            return new Site(registered, licences, next, closures, declared, calendars);
        }

        Site with(HolidayCalendar calendar) {
            Map<Integer, HolidayCalendar> next = new HashMap<>(calendars);
            next.put(calendar.year(), calendar);
            return new Site(registered, licences, accreditations, closures, declared, next);
        }

        Site with(Closure closure) {
            Set<UUID> more = new HashSet<>(declared);
            more.add(closure.closureId());
            return new Site(registered, licences, accreditations, closures.with(closure), more, calendars);
        }

        Site without(UUID closureId) {
            return new Site(registered, licences, accreditations, closures.without(closureId), declared, calendars);
        }
    }

    static Decision<FacilityEvent, FacilityRefusal> decide(Facility facility, FacilityCommand command) {
        return switch (facility) {
            case None _ when command instanceof RegisterFacility c -> register(c);
            case None _ -> refuse(new FacilityUnknown(command.facilityId()));
            case Site site ->
                switch (command) {
                    case RegisterFacility c -> refuse(new FacilityExists(c.facilityId()));
                    case RecordLicence c -> licence(site, c);
                    case RecordAccreditation c -> accreditation(site, c);
                    case ReviewFacilityWarrant c -> review(site, c);
                    case DeclareClosure c -> Closing.declare(site, c);
                    case WithdrawClosure c -> Closing.withdraw(site, c);
                    case KeepHolidays c -> Keeping.keep(site, c);
                };
        };
    }

    /** What these facts of a facility come to. */
    static Facility of(List<FacilityEvent> facts) {
        Facility facility = NONE;
        for (FacilityEvent fact : facts) {
            facility = evolve(facility, fact);
        }
        return facility;
    }

    /** When the facility of these facts is closed; never, if nobody registered it. */
    static Closures closures(List<FacilityEvent> facts) {
        return switch (of(facts)) {
            case Site site -> site.closures();
            case None _ -> Closures.NONE;
        };
    }

    static Facility evolve(Facility facility, FacilityEvent event) {
        return switch (event) {
            case FacilityRegistered e -> new Site(e, Warrants.NONE, Warrants.NONE, Closures.NONE, Set.of(), Map.of());
            case FacilityDetailsRecorded e -> site(facility, e);
            case FacilityLicenceRecorded e -> {
                Site site = site(facility, e);
                yield site.withLicences(site.licences.with(e.licence()));
            }
            case AccreditationRecorded e -> {
                Site site = site(facility, e);
                yield site.withAccreditations(site.accreditations.with(e.accreditation()));
            }
            case ClosureDeclared e -> site(facility, e).with(e.closure());
            case ClosureWithdrawn e -> site(facility, e).without(e.closureId());
            case HolidaysKept e -> site(facility, e).with(e.calendar());
            case FacilityWarrantEnding e -> noticed(site(facility, e), e.warrantId(), e.until(), Notice.ENDING);
            case FacilityWarrantEnded e -> noticed(site(facility, e), e.warrantId(), e.until(), Notice.ENDED);
        };
    }

    private static Site site(Facility facility, FacilityEvent event) {
        return switch (facility) {
            case Site site -> site;
            case None _ ->
                throw new IllegalStateException(
                        "a fact about a facility that is not registered: " + event.facilityId());
        };
    }

    private static Site noticed(Site site, UUID warrantId, LocalDate until, Notice notice) {
        return site.licences.courses().containsKey(warrantId)
                ? site.withLicences(site.licences.with(warrantId, until, notice))
                : site.withAccreditations(site.accreditations.with(warrantId, until, notice));
    }

    private static Decision<FacilityEvent, FacilityRefusal> register(RegisterFacility c) {
        return accept(
                new FacilityRegistered(
                        c.facilityId(),
                        c.site().state(),
                        c.site().zone(),
                        c.requestedAt(),
                        c.policy().version()),
                new FacilityDetailsRecorded(
                        c.facilityId(), c.site().name(), c.site().address()));
    }

    private static Decision<FacilityEvent, FacilityRefusal> licence(Site site, RecordLicence c) {
        return recorded(
                site.accreditations,
                site.licences,
                c.change(),
                licence -> new FacilityLicenceRecorded(
                        c.facilityId(),
                        licence,
                        site.registered.zone(),
                        c.requestedAt(),
                        c.policy().version()));
    }

    private static Decision<FacilityEvent, FacilityRefusal> accreditation(Site site, RecordAccreditation c) {
        return recorded(
                site.licences,
                site.accreditations,
                c.change(),
                accreditation -> new AccreditationRecorded(
                        c.facilityId(),
                        accreditation,
                        site.registered.zone(),
                        c.requestedAt(),
                        c.policy().version()));
    }

    private static Decision<FacilityEvent, FacilityRefusal> recorded(
            Warrants others, Warrants own, WarrantChange change, Function<Warrant, FacilityEvent> event) {
        if (others.courses().containsKey(change.warrantId())) {
            return refuse(new WarrantOfAnotherKind(change.warrantId()));
        }
        return switch (own.decide(change)) {
            case Decision.Accepted<Warrant, WarrantRefusal>(List<Warrant> warrants) ->
                accept(warrants.stream().map(event).toList());
            case Decision.Refused<Warrant, WarrantRefusal>(WarrantRefusal reason) -> refuse(new AgainstWarrant(reason));
        };
    }

    private static Decision<FacilityEvent, FacilityRefusal> review(Site site, ReviewFacilityWarrant c) {
        Warrants of = site.licences.courses().containsKey(c.warrantId()) ? site.licences : site.accreditations;
        LocalDate today = LocalDate.ofInstant(c.requestedAt(), site.registered.zone());
        return accept(of.due(c.warrantId(), today, c.policy()).stream()
                .map(notice -> said(notice, c, of.until(c.warrantId())))
                .toList());
    }

    private static FacilityEvent said(Notice notice, ReviewFacilityWarrant c, LocalDate until) {
        return switch (notice) {
            case ENDING ->
                new FacilityWarrantEnding(
                        c.facilityId(), c.warrantId(), until, c.policy().version());
            case ENDED ->
                new FacilityWarrantEnded(
                        c.facilityId(), c.warrantId(), until, c.policy().version());
        };
    }
}

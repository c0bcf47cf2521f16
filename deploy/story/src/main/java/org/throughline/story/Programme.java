package org.throughline.story;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What has to be there before anybody is admitted: a licensed and accredited facility, a licensed clinician, and a track
 * with places.
 *
 * @param code of the service line
 * @param facility by its id
 * @param track by its id
 * @param staff by which the record knows the primary clinician
 * @param clinician by the id in the register of clinicians
 */
record Programme(String code, String facility, String track, String staff, String clinician) {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(1);

    /**
     * What is offered, by whom.
     *
     * @param staff the primary clinician
     * @param licensedDays their licence's last day, counted from the Monday of the course
     */
    record Offer(String code, String staff, int licensedDays) {
        static final Offer EVENING = new Offer("evening-adult", Person.CLINICIAN.subject(), Licence.YEAR);

        /** By a clinician nobody else has, whose licence ends with a day. */
        static Offer licensedUntil(int day) {
            return new Offer(EVENING.code, "clinician-" + UUID.randomUUID(), day);
        }

        /** A service line of its own. */
        static Offer of(String code) {
            return new Offer(code, EVENING.staff, Licence.YEAR);
        }
    }

    /** One of its own, so that plays do not take each other's places. */
    static Programme opened(Course course) {
        course.narrator().step("A facility is licensed and accredited, its clinician licensed, and a track offered");
        Programme opened = opened(course, Offer.of("evening-" + UUID.randomUUID()));
        course.narrator().seen("three evenings of three hours, places for twelve");
        return opened;
    }

    static Programme opened(Course course, Offer offer) {
        String facility = course.api()
                .post(
                        Person.SUPERVISOR,
                        "/scheduling/v1/facilities",
                        Body.of(
                                "name",
                                "Main Street",
                                "address",
                                "1 Main Street",
                                "state",
                                Licence.STATE,
                                "zone",
                                Course.ZONE.getId()))
                .text("facilityId");
        String path = "/scheduling/v1/facilities/" + facility;
        course.api().post(Person.SUPERVISOR, path + "/licences", warrant(course, "outpatient", Licence.STATE));
        course.api().post(Person.SUPERVISOR, path + "/accreditations", warrant(course, "accreditation", "CARF"));
        Licence licence = Licence.of(course, offer.staff(), offer.licensedDays());
        String track = track(course, facility, offer.code(), true);
        return new Programme(offer.code(), facility, track, offer.staff(), licence.clinician());
    }

    /** The same facility and service line with a track for adolescents. */
    Programme forAdolescents(Course course) {
        return new Programme(code, facility, track(course, facility, code, false), staff, clinician);
    }

    /** Sets by what it works, as soon as can be; gives the moment from which that holds. */
    Instant worksBy(Course course, Map<String, Object> policy) {
        Map<String, Object> asked = new LinkedHashMap<>(policy);
        for (Duration onItsWay = SOON; ; onItsWay = onItsWay.multipliedBy(2)) {
            Instant effective = Instant.now().plus(onItsWay);
            asked.put("effectiveFrom", effective.toString());
            Answer answer =
                    course.api().attempt(Person.SUPERVISOR, "/scheduling/v1/programmes/" + code + "/policies", asked);
            if (answer.done()) return effective;
            // It has to arrive before it holds.
            boolean late = Course.text(answer.body(), "type").endsWith("policy-is-retroactive");
            Course.require(late && onItsWay.compareTo(LATEST) < 0, "a policy was answered " + answer.problem());
        }
    }

    private static Map<String, Object> warrant(Course course, String kind, String authority) {
        return Body.of(
                "kind", kind,
                "authority", authority,
                "scope", List.of("2.1"),
                "since", course.day(-Licence.YEAR),
                "until", course.day(Licence.YEAR));
    }

    private static String track(Course course, String facility, String code, boolean adult) {
        return course.api()
                .post(
                        Person.COORDINATOR,
                        "/scheduling/v1/tracks",
                        Body.of(
                                "facilityId",
                                facility,
                                "zone",
                                Course.ZONE.getId(),
                                "adult",
                                adult,
                                "programme",
                                code,
                                "places",
                                12,
                                "blocks",
                                List.of(block("MONDAY"), block("WEDNESDAY"), block("FRIDAY"))))
                .text("trackId");
    }

    private static Map<String, Object> block(String day) {
        return Body.of("day", day, "start", "18:00", "minutes", 180, "kind", "GROUP");
    }
}

package org.throughline.story;

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
    private static final String STATE = "US-NY";
    private static final int YEAR = 365;

    /**
     * What is offered, by whom.
     *
     * @param staff the primary clinician
     * @param licensedDays their licence's last day, counted from the Monday of the course
     */
    record Offer(String code, String staff, int licensedDays) {
        static final Offer EVENING = new Offer("evening-adult", Person.CLINICIAN.subject(), YEAR);

        /** By a clinician nobody else has, whose licence ends with a day. */
        static Offer licensedUntil(int day) {
            return new Offer(EVENING.code, "clinician-" + UUID.randomUUID(), day);
        }

        /** A service line of its own. */
        static Offer of(String code) {
            return new Offer(code, EVENING.staff, YEAR);
        }
    }

    /** One of its own, so that plays do not take each other's places. */
    static Programme opened(Course course) {
        course.narrator().step("A facility is licensed and accredited, its clinician licensed, and a track offered");
        Programme opened = opened(course, Offer.EVENING);
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
                                STATE,
                                "zone",
                                Course.ZONE.getId()))
                .text("facilityId");
        String path = "/scheduling/v1/facilities/" + facility;
        course.api().post(Person.SUPERVISOR, path + "/licences", warrant(course, "outpatient", STATE));
        course.api().post(Person.SUPERVISOR, path + "/accreditations", warrant(course, "accreditation", "CARF"));
        String clinician = clinician(course, offer);
        String track = track(course, facility, offer.code(), true);
        return new Programme(offer.code(), facility, track, offer.staff(), clinician);
    }

    /** The same facility and service line with a track for adolescents. */
    Programme forAdolescents(Course course) {
        return new Programme(code, facility, track(course, facility, code, false), staff, clinician);
    }

    private static Map<String, Object> warrant(Course course, String kind, String authority) {
        return Body.of(
                "kind", kind,
                "authority", authority,
                "scope", List.of("2.1"),
                "since", course.day(-YEAR),
                "until", course.day(YEAR));
    }

    private static String clinician(Course course, Offer offer) {
        String clinician = course.api()
                .post(
                        Person.SUPERVISOR,
                        "/scheduling/v1/clinicians",
                        Body.of(
                                "staff", offer.staff(),
                                "name", "The primary clinician",
                                "zone", Course.ZONE.getId()))
                .text("clinicianId");
        course.api()
                .post(
                        Person.SUPERVISOR,
                        "/scheduling/v1/clinicians/" + clinician + "/credentials",
                        Body.of(
                                "kind", "LICENCE",
                                "jurisdiction", STATE,
                                "titles", List.of("LCSW"),
                                "since", course.day(-YEAR),
                                "until", course.day(offer.licensedDays()),
                                "verifiedAt", course.day(-5)));
        return clinician;
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

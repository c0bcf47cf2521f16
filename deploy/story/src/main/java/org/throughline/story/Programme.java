package org.throughline.story;

import java.util.List;
import java.util.Map;

/**
 * What has to be there before anybody is admitted: a licensed and accredited facility, a licensed clinician, and a track
 * with places.
 *
 * @param facility by its id
 * @param track by its id
 */
record Programme(String facility, String track) {
    static final String CODE = "evening-adult";
    private static final String STATE = "US-NY";
    private static final int YEAR = 365;

    /** One of its own, so that plays do not take each other's places. */
    static Programme opened(Course course) {
        course.narrator().step("A facility is licensed and accredited, its clinician licensed, and a track offered");
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
        clinician(course);
        String track = track(course, facility);
        course.narrator().seen("three evenings of three hours, places for twelve");
        return new Programme(facility, track);
    }

    private static Map<String, Object> warrant(Course course, String kind, String authority) {
        return Body.of(
                "kind", kind,
                "authority", authority,
                "scope", List.of("2.1"),
                "since", course.day(-YEAR),
                "until", course.day(YEAR));
    }

    private static void clinician(Course course) {
        String clinician = course.api()
                .post(
                        Person.SUPERVISOR,
                        "/scheduling/v1/clinicians",
                        Body.of(
                                "staff", Person.CLINICIAN.subject(),
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
                                "until", course.day(YEAR),
                                "verifiedAt", course.day(-5)));
    }

    private static String track(Course course, String facility) {
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
                                true,
                                "programme",
                                CODE,
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

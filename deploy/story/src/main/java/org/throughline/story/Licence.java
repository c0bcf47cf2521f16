package org.throughline.story;

import java.util.List;

/**
 * By what a clinician may practise.
 *
 * @param staff by which the record knows them
 * @param clinician by the id in the register of clinicians
 * @param credential by its own id
 */
record Licence(String staff, String clinician, String credential) {
    static final String STATE = "US-NY";
    static final int YEAR = 365;

    private static final String CLINICIANS = "/scheduling/v1/clinicians";

    /** Registers somebody with it; its last day is counted from the Monday of the course. */
    static Licence of(Course course, String staff, int lastDay) {
        String clinician = course.api()
                .post(
                        Person.SUPERVISOR,
                        CLINICIANS,
                        Body.of("staff", staff, "name", "A clinician", "zone", Course.ZONE.getId()))
                .text("clinicianId");
        String credential = course.api()
                .post(
                        Person.SUPERVISOR,
                        CLINICIANS + "/" + clinician + "/credentials",
                        Body.of(
                                "kind", "LICENCE",
                                "jurisdiction", STATE,
                                "titles", List.of("LCSW"),
                                "since", course.day(-YEAR),
                                "until", course.day(lastDay),
                                "verifiedAt", course.day(-5)))
                .text("credentialId");
        return new Licence(staff, clinician, credential);
    }

    /** It does not hold any more from a day on. */
    void suspended(Course course, int since) {
        course.api()
                .post(
                        Person.SUPERVISOR,
                        CLINICIANS + "/" + clinician + "/credentials/" + credential + "/suspension",
                        Body.of("since", course.day(since), "verifiedAt", course.day(6)));
    }
}

package org.throughline.story;

import java.util.List;
import java.util.Map;

/** From the level of care to an open episode. */
final class Admitting {
    /** Of care; what the programme treats at. */
    static final String LEVEL = "2.1";

    private static final List<String> CRITERIA = List.of(
            "NO_SUPERVISION_DAY_AND_NIGHT",
            "STEPS_DOWN_FROM_INPATIENT",
            "NEEDS_MORE_THAN_WEEKLY_THERAPY",
            "NEEDS_FLEXIBLE_TIMES");

    private final Course course;
    private final Api api;
    private final Referral referral;
    private final Programme programme;
    private final Case person;
    private final Approval approval;

    Admitting(Course course, Referral referral, Programme programme) {
        this(course, referral, programme, Case.usual(course, referral));
    }

    Admitting(Course course, Referral referral, Programme programme, Case person) {
        this.course = course;
        this.api = course.api();
        this.referral = referral;
        this.programme = programme;
        this.person = person;
        this.approval = new Approval(course, referral);
    }

    Stay admit() {
        prepare();
        return admitted();
    }

    /** The admission itself, of somebody for whom everything else is prepared. */
    Stay admitted() {
        course.narrator().step("The participant is admitted to the evening track");
        Answer admitted = api.post(Person.INTAKE, path() + "/admission", admission());
        var stay = new Stay(referral.participantId(), admitted.text("episodeId"));
        course.narrator().seen("episode " + stay.episodeId());
        return stay;
    }

    /** The payer looks again while care goes on. */
    void extended() {
        approval.extend();
    }

    /** Everything an admission rests on, and not the admission. */
    void prepare() {
        assess();
        consent();
        approval.ask();
    }

    private void assess() {
        course.narrator().step("The level of care is assessed, and the programme fits");
        assess(person.instrument());
        api.post(
                Person.INTAKE,
                path() + "/eligibility",
                Body.of(
                        "clinical",
                        met(),
                        "coverage",
                        met(),
                        "logistic",
                        met(),
                        "criteria",
                        CRITERIA.stream().map(Admitting::criterion).toList(),
                        "outcome",
                        "ELIGIBLE"));
        course.narrator().seen("level " + LEVEL + ", eligible");
    }

    void assess(Instrument instrument) {
        api.post(Person.INTAKE, path() + "/level-of-care-assessment", instrument.found(course.at(-4, 9)));
    }

    private static Map<String, Object> criterion(String code) {
        return Body.of("code", code, "met", true, "reason", "As found in the interview.");
    }

    private static Map<String, Object> met() {
        return Body.of("result", "MET", "reasons", List.of());
    }

    private void consent() {
        course.narrator().step("The participant is told of their rights and consents to treatment");
        String participant = "/intake/v1/participants/" + referral.participantId();
        api.post(
                Person.INTAKE,
                participant + "/privacy-notices",
                Body.of("version", "2026-1", "method", "PAPER", "deliveredAt", course.at(-4, 10)));
        api.post(Person.INTAKE, participant + "/consents", Form.treatment().signed(person.signer()));
        course.narrator().seen("consent kept, with who signed what and when");
    }

    Map<String, Object> admission() {
        Map<String, Object> admission = Body.of(
                "programme",
                programme.code(),
                "level",
                LEVEL,
                "track",
                programme.track(),
                "facility",
                programme.facility(),
                "zone",
                Course.ZONE.getId(),
                "primaryClinician",
                programme.staff());
        person.admittedAt().ifPresent(at -> {
            admission.put("admittedAt", at);
            admission.put("lateEntry", "Entered from the paper record of the week.");
        });
        return admission;
    }

    String path() {
        return Referring.path(referral.referralId());
    }
}

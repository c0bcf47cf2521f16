package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A record is to be erased while a court has another record kept that was once taken for the same person's. */
final class LegalHold {
    private static final String IN_FORCE = "hold-in-force";

    private final Course course;
    private final Api api;
    private final Outside kept;
    private final Outside unwanted;

    /**
     * Of two records that were linked once.
     *
     * @param kept which a court has kept
     * @param unwanted which is to be erased
     */
    LegalHold(Course course, String kept, String unwanted) {
        this.course = course;
        this.api = course.api();
        this.kept = new Outside(api, kept);
        this.unwanted = new Outside(api, unwanted);
    }

    void play() {
        course.narrator().step("A court has one of the two records kept; the keys of the other are to be destroyed");
        String hold = placed("docket-9");
        api.refused(Person.PRIVACY_OFFICER, erasures(), order(), IN_FORCE);
        Course.require(asked().isEmpty(), "nothing should have been asked for");
        course.narrator().seen("refused: they were once taken for one, so what keeps the one keeps the other");

        course.narrator().step("The court lets it go, and it is asked for again; nobody erases alone");
        api.post(
                Person.PRIVACY_OFFICER,
                kept.intake("retention-holds/" + hold + "/lifting"),
                Body.of("reference", "docket-9-closed"));
        String request = api.post(Person.PRIVACY_OFFICER, erasures(), order()).text("requestId");
        String path = erasures() + "/" + request;
        api.refused(Person.PRIVACY_OFFICER, path + "/approval", Body.of(), "approver-is-requester");
        course.narrator().seen("a second person has to agree");

        course.narrator().step("Before anybody does, there is another hold");
        placed("docket-10");
        api.refused(Person.SUPERVISOR, path + "/approval", Body.of(), IN_FORCE);
        api.post(Person.SUPERVISOR, path + "/declining", Body.of("reason", "STILL_NEEDED"));
        Course.require(
                asked().size() == 1 && Course.text(asked().path(0), "status").equals("DECLINED"),
                "it should be on record that it was asked for, and declined");
        api.get(Person.INTAKE, "/intake/v1/participants/" + unwanted.participantId());
        course.narrator().seen("looked at anew and refused; declined, and the record opens as before");
    }

    private String placed(String reference) {
        return api.post(
                        Person.PRIVACY_OFFICER,
                        kept.intake("retention-holds"),
                        Body.of("authority", "COURT", "reason", "LITIGATION", "reference", reference))
                .text("holdId");
    }

    private static Map<String, Object> order() {
        return Body.of("ground", "COURT_ORDER", "authority", "order-2026-17");
    }

    private JsonNode asked() {
        return api.get(Person.PRIVACY_OFFICER, unwanted.intake("retention")).path("erasures");
    }

    private String erasures() {
        return unwanted.intake("erasures");
    }
}

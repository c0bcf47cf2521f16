package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.story.Newcomer.Sender;

/**
 * Weeks in which everything happens to one participant: the clinician's licence lapses, danger is told of at night, what
 * others may learn is taken back and permitted again, and what was recorded of an evening turns out to be wrong.
 */
final class HardWeeks {
    private final Course course;
    private final Api api;
    private final Recipients recipients;
    private final Programme programme;

    /** @param programme whose clinician's licence lapses on the Tuesday */
    HardWeeks(Course course, Recipients recipients, Programme programme) {
        this.course = course;
        this.api = course.api();
        this.recipients = recipients;
        this.programme = programme;
    }

    /** Gives the stay. */
    Stay play() {
        course.narrator().step("Somebody is referred with an addiction and a depression, and admitted");
        Referral referral = new Referring(course.quietly())
                .take(
                        Person.HOSPITAL,
                        Newcomer.called("Flora", "1991-07-23").referral(Sender.NORTH, List.of("F10.20", "F33.1")),
                        "LOW");
        api.participantIs(referral.participantId());
        Stay stay = new Admitting(course.quietly(), referral, programme).admit();
        course.narrator().seen("episode " + stay.episodeId());

        Attending attending = new Attending(course.quietly(), stay, programme.staff());
        var night = new DangerAtNight(course, referral, programme.staff());
        String friday = lapse(attending);
        night.play();
        withheld(referral, stay, attending, friday);
        return stay;
    }

    /** Gives the session of the Friday. */
    private String lapse(Attending attending) {
        course.narrator().step("The clinician's licence lapses on Tuesday night; sessions are held all week");
        List<String> held = Stream.of(Attending.MONDAY, Attending.WEDNESDAY, Attending.FRIDAY)
                .map(attending::evening)
                .toList();
        attending.delivered(3);
        JsonNode clinician = api.get(Person.SUPERVISOR, "/scheduling/v1/clinicians/" + programme.clinician());
        Course.require(!clinician.at("/credentials/0/valid").asBoolean(true), "the licence should be shown as lapsed");
        List<String> marks = held.stream()
                .map(session -> api.get(Person.SUPERVISOR, Attending.path(session)))
                .map(session -> Course.text(session.at("/roster/0"), "facilitatorDoubted"))
                .toList();
        Course.require(
                marks.equals(List.of("", "NOT_VALID", "NOT_VALID")), "what was held after the lapse should be marked");
        course.narrator()
                .seen(
                        "what was attended counts, nine hours of it; two evenings bear a mark, and the register shows the lapse");
        return held.getLast();
    }

    private void withheld(Referral referral, Stay stay, Attending attending, String friday) {
        Sharing sharing = new Sharing(course, referral, recipients);
        sharing.agree();
        sharing.read();
        sharing.takeBack();
        course.narrator().step("Meanwhile the level of care is looked at, by the dose that is met");
        var beside = new Beside(course, stay, new Planning(course, stay).goOn());
        course.narrator().seen("continue");
        course.narrator().step("The attendance of the Friday is corrected: somebody else had signed the sheet");
        attending.correct(friday);
        attending.delivered(2);
        beside.corrected();
        course.narrator().seen("the decision's dossier is as it was, with its hash; the correction stands beside it");
        course.narrator().step("An evening more is recorded");
        attending.evening(Attending.SATURDAY);
        attending.delivered(3);
        course.narrator().seen("attendance, dose and review go on; a consent to share is no condition of any of them");
        sharing.permitAgain();
    }
}

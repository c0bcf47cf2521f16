package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.outcomes.instrument.domain.Sex;

/**
 * A filled-in questionnaire as it was received.
 *
 * @param instrument code of the instrument
 * @param definitionVersion version of its definition
 * @param answers one per item in order, -1 where the person gave none
 * @param point where in the course of care it was taken
 * @param mode who answered
 * @param sex of the person, as far as the cut-off asks for it
 * @param author who recorded it, as an opaque subject
 * @param administeredAt when it was answered
 */
public record Submission(
        String instrument,
        int definitionVersion,
        List<Integer> answers,
        Point point,
        Mode mode,
        Sex sex,
        String author,
        Instant administeredAt) {

    /** Most answers that are kept of a submission that cannot be scored. */
    public static final int ANSWERS_MAX = 200;

    /** Most characters that are kept of an instrument's name nobody knows. */
    public static final int INSTRUMENT_LENGTH_MAX = 64;

    /** Where in the course of care an assessment is taken. */
    public enum Point {
        BASELINE,
        ONGOING,
        REVIEW,
        DISCHARGE,
        FOLLOW_UP
    }

    /** Who answers: the person, an interviewer with the person, or somebody else for the person. */
    public enum Mode {
        SELF,
        INTERVIEW,
        PROXY
    }

    public Submission {
        answers = List.copyOf(answers);
    }

    /** The same with other answers. */
    Submission answering(List<Integer> others) {
        return new Submission(instrument, definitionVersion, others, point, mode, sex, author, administeredAt);
    }

    /** The part of it that is kept whatever it holds; no questionnaire comes near the bounds. */
    Submission bounded() {
        List<Integer> kept = answers.subList(0, Math.min(answers.size(), ANSWERS_MAX));
        String name = instrument.substring(0, Math.min(instrument.length(), INSTRUMENT_LENGTH_MAX));
        return new Submission(name, definitionVersion, kept, point, mode, sex, author, administeredAt);
    }
}

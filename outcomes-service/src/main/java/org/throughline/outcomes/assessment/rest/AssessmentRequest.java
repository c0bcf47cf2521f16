package org.throughline.outcomes.assessment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.instrument.domain.Sex;

/**
 * A filled-in questionnaire as a client sends it.
 *
 * <p>It is read as leniently as JSON allows, because an answer that means danger must not be lost to a typing error
 * beside it: what cannot be read is named in {@link #unreadable}, and the rest is looked at all the same.
 *
 * @param instrument code of the instrument, such as {@code PHQ-9}
 * @param definitionVersion version of its definition, 1 if not given
 * @param answers one number per item in order; null or absent where the person gave none
 * @param mode SELF, INTERVIEW or PROXY
 * @param sex FEMALE, MALE or UNKNOWN, for instruments whose cut-off asks for it; UNKNOWN if not given
 * @param point BASELINE, ONGOING, REVIEW, DISCHARGE or FOLLOW_UP; ONGOING if not given
 * @param administeredAt when it was answered, ISO-8601 with an offset; now if not given
 * @param reason why it stands in place of another; for corrections only
 */
public record AssessmentRequest(
        Optional<String> instrument,
        Optional<JsonNode> definitionVersion,
        Optional<JsonNode> answers,
        Optional<String> mode,
        Optional<String> sex,
        Optional<String> point,
        Optional<String> administeredAt,
        Optional<String> reason) {
    /** Stands for an answer that is no number: outside every range, and not the same as none. */
    static final int NO_NUMBER = -2;

    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\s*\\d{1,4}\\s*");
    private static final int UNANSWERED = -1;
    private static final int NO_VERSION = 0;

    /** Fields that hold something else than they may; empty when all can be read. */
    List<String> unreadable() {
        List<String> fields = new ArrayList<>();
        if (instrument.isEmpty()) fields.add("instrument");
        if (answers.filter(AssessmentRequest::isListOfAnswers).isEmpty()) fields.add("answers");
        if (version().filter(version -> !version.isInt()).isPresent()) fields.add("definitionVersion");
        if (mode.flatMap(AssessmentRequest::mode).isEmpty()) fields.add("mode");
        if (sex.isPresent() && sex.flatMap(AssessmentRequest::sex).isEmpty()) fields.add("sex");
        if (point.isPresent() && point.flatMap(AssessmentRequest::point).isEmpty()) fields.add("point");
        if (administeredAt.isPresent()
                && administeredAt.flatMap(AssessmentRequest::time).isEmpty()) {
            fields.add("administeredAt");
        }
        return fields;
    }

    /**
     * The submission as far as it can be read. If something cannot, it names no version of a definition, so that it is
     * kept unscored or refused.
     */
    Submission submission(String author, Instant now) {
        boolean readable = unreadable().isEmpty();
        return new Submission(
                instrument.orElse(""),
                readable ? version().map(JsonNode::intValue).orElse(1) : NO_VERSION,
                answers.map(AssessmentRequest::numbers).orElse(List.of()),
                point.flatMap(AssessmentRequest::point).orElse(Point.ONGOING),
                mode.flatMap(AssessmentRequest::mode).orElse(Mode.SELF),
                sex.flatMap(AssessmentRequest::sex).orElse(Sex.UNKNOWN),
                author,
                administeredAt.flatMap(AssessmentRequest::time).orElse(now));
    }

    /** An absent field may be read as JSON's null. */
    private Optional<JsonNode> version() {
        return definitionVersion.filter(version -> !version.isNull());
    }

    private static boolean isListOfAnswers(JsonNode list) {
        if (!list.isArray()) {
            return false;
        }
        for (JsonNode answer : list) {
            if (isLike(answer)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it only looks like a number: good enough for a critical answer, not for a score. */
    private static boolean isLike(JsonNode answer) {
        return !answer.isInt() && !answer.isNull() && number(answer) != NO_NUMBER;
    }

    private static List<Integer> numbers(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(answer -> numbers.add(number(answer)));
        return numbers;
    }

    private static int number(JsonNode answer) {
        if (answer.isNull()) {
            return UNANSWERED;
        }
        if (answer.isBoolean()) {
            return answer.booleanValue() ? 1 : 0;
        }
        boolean written =
                answer.isTextual() && LIKE_A_NUMBER.matcher(answer.textValue()).matches();
        if (written) {
            return Integer.parseInt(answer.textValue().strip());
        }
        return answer.isNumber() && answer.canConvertToInt() && answer.canConvertToExactIntegral()
                ? answer.intValue()
                : NO_NUMBER;
    }

    private static Optional<Mode> mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(text))
                .findFirst();
    }

    private static Optional<Sex> sex(String text) {
        return Arrays.stream(Sex.values())
                .filter(sex -> sex.name().equals(text))
                .findFirst();
    }

    private static Optional<Point> point(String text) {
        return Arrays.stream(Point.values())
                .filter(point -> point.name().equals(text))
                .findFirst();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "AssessmentRequest[redacted]";
    }
}

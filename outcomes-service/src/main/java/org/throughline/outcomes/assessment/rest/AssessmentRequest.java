package org.throughline.outcomes.assessment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;

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
 * @param point BASELINE, ONGOING, REVIEW, DISCHARGE or FOLLOW_UP; ONGOING if not given
 * @param administeredAt when it was answered, ISO-8601 with an offset; now if not given
 * @param reason why it stands in place of another; for corrections only
 */
public record AssessmentRequest(
        Optional<String> instrument,
        Optional<JsonNode> definitionVersion,
        Optional<JsonNode> answers,
        Optional<String> mode,
        Optional<String> point,
        Optional<String> administeredAt,
        Optional<String> reason) {
    /** Stands for an answer that is no number: outside every range, and not the same as none. */
    static final int NO_NUMBER = -2;

    private static final int UNANSWERED = -1;
    private static final int NO_VERSION = 0;

    /** Fields that hold something else than they may; empty when all can be read. */
    List<String> unreadable() {
        List<String> fields = new ArrayList<>();
        if (instrument.isEmpty()) fields.add("instrument");
        if (answers.filter(JsonNode::isArray).isEmpty()) fields.add("answers");
        if (version().filter(version -> !version.isInt()).isPresent()) fields.add("definitionVersion");
        if (mode.flatMap(AssessmentRequest::mode).isEmpty()) fields.add("mode");
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
                author,
                administeredAt.flatMap(AssessmentRequest::time).orElse(now));
    }

    /** An absent field may be read as JSON's null. */
    private Optional<JsonNode> version() {
        return definitionVersion.filter(version -> !version.isNull());
    }

    private static List<Integer> numbers(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(answer -> {
            if (answer.isNull()) {
                numbers.add(UNANSWERED);
            } else {
                numbers.add(answer.isInt() ? answer.intValue() : NO_NUMBER);
            }
        });
        return numbers;
    }

    private static Optional<Mode> mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(text))
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

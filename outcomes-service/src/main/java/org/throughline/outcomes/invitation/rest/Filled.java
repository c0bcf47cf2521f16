package org.throughline.outcomes.invitation.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.outcomes.instrument.domain.Score;

/**
 * What a page was filled in with.
 *
 * @param form tells this page from every other: the same one sent twice is one report, the same answers on another are two
 * @param questions how many the page asked: a browser says nothing of those that were left out
 * @param answers as they were typed, by the number of the question; those that were left out are not among them
 */
record Filled(LinkToken token, String form, int questions, Map<Integer, String> answers) {
    static final String TOKEN = "token";
    static final String FORM = "form";
    static final String QUESTIONS = "questions";

    /** What the fields of the answers are called, each with the number of its question. */
    static final String ANSWER = "answer-";

    /** Longer is no answer; what is shown again is no longer either. */
    private static final int LENGTH_MAX = 64;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** A page nobody has filled in. */
    static Filled anew(LinkToken token) {
        return new Filled(token, UUID.randomUUID().toString(), 0, Map.of());
    }

    /** What a browser sends. */
    static Filled from(MultivaluedMap<String, String> form) {
        int questions = Math.clamp(numberOf(first(form, QUESTIONS)), 0, Submission.ANSWERS_MAX);
        Map<Integer, String> answers = new LinkedHashMap<>();
        for (int number = 1; number <= questions; number++) {
            String given = first(form, ANSWER + number);
            if (!given.isEmpty()) {
                answers.put(number, given);
            }
        }
        return new Filled(LinkToken.typed(first(form, TOKEN)), first(form, FORM), questions, answers);
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        String given = Optional.ofNullable(form.getFirst(name)).orElse("").strip();
        return given.substring(0, Math.min(given.length(), LENGTH_MAX));
    }

    /** What is no number is an answer all the same: outside every range, and not the same as none. */
    static int numberOf(String given) {
        return NUMBER.matcher(given).matches() ? Integer.parseInt(given) : Score.UNANSWERED - 1;
    }

    /** One number per question in order. */
    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= questions; number++) {
            String given = answers.get(number);
            numbers.add(given == null ? Score.UNANSWERED : numberOf(given));
        }
        return numbers;
    }

    /** What a question was answered with; empty where it was left out. */
    String answer(Item item) {
        return answers.getOrDefault(item.number(), "");
    }

    /** All of it, as a browser sends it again. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TOKEN, token.value());
        fields.put(FORM, form);
        fields.put(QUESTIONS, Integer.toString(questions));
        answers.forEach((number, given) -> fields.put(ANSWER + number, given));
        return fields;
    }

    @Override
    public String toString() {
        return "Filled[redacted]";
    }
}

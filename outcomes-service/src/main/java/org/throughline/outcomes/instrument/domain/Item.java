package org.throughline.outcomes.instrument.domain;

/**
 * One question.
 *
 * @param number from 1
 * @param code in the code system of its instrument; empty where none is known, then the local one is made of the number
 * @param text as the licence allows it to be shown; empty where the site supplies it
 * @param min smallest answer
 * @param max largest answer
 * @param step between two answers
 * @param reversed whether the smallest answer counts as the largest
 * @param scored whether it counts at all
 */
public record Item(int number, String code, String text, int min, int max, int step, boolean reversed, boolean scored) {

    /** Whether this can be an answer to it. */
    public boolean allows(int answer) {
        return answer >= min && answer <= max && (answer - min) % step == 0;
    }

    /** What an answer counts. */
    int value(int answer) {
        return reversed ? min + max - answer : answer;
    }
}

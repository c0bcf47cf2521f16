package org.throughline.outcomes.instrument.domain;

import java.util.List;

/**
 * What in an instrument asks for somebody to act.
 *
 * @param items looked at before any total
 * @param totals totals that ask for it by themselves
 * @param interview whether a complete administration is a structured suicide-risk interview
 */
public record Safety(List<CriticalItem> items, List<CriticalTotal> totals, boolean interview) {
    /** What an alert is called when an item that must be answered was not. */
    public static final String CRITICAL_ITEM_UNANSWERED = "CRITICAL_ITEM_UNANSWERED";

    public Safety {
        items = List.copyOf(items);
        totals = List.copyOf(totals);
    }

    /** Whether it asks for somebody to act wherever another does, and as soon. */
    boolean keeps(Safety other) {
        return interview == other.interview
                && totals.containsAll(other.totals)
                && other.items.stream().allMatch(one -> items.stream().anyMatch(own -> own.keeps(one)));
    }

    /** Whom an alert reaches, and how. */
    public enum Call {
        /** Pages at the first occurrence, on a rise, at a high answer, or when no interview was held lately. */
        MONITORED,
        /** Always pages. */
        PAGE,
        /** Stands on the worklist until the end of the day. */
        WORKLIST,
        /** Stands on the worklist where the answer rose since the last time; unanswered, it is not asked again. */
        WORKLIST_ON_RISE
    }

    /** What has to be done on the same day. */
    public enum Action {
        STRUCTURED_INTERVIEW,
        SAFETY_PLAN,
        CLINICAL_REVIEW,
        PRESCRIBER_REVIEW,
        MEDICAL_CHECK,
        USE_REVIEW
    }

    /**
     * An item certain answers to which are an alert.
     *
     * @param item its number
     * @param trigger what the alert is called
     * @param positiveFrom answers from here on are positive
     * @param highFrom answers from here on are of high severity and always page; beyond the largest answer where none is
     * @param call whom it reaches
     * @param action what it asks for
     */
    public record CriticalItem(int item, String trigger, int positiveFrom, int highFrom, Call call, Action action) {
        /** Whether an answer is a positive one. */
        public boolean positive(int answer) {
            return answer >= positiveFrom;
        }

        private boolean keeps(CriticalItem other) {
            return item == other.item
                    && trigger.equals(other.trigger)
                    && call == other.call
                    && action == other.action
                    && positiveFrom <= other.positiveFrom
                    && highFrom <= other.highFrom;
        }

        /** Whether it is asked again when it was left unanswered. */
        public boolean mustBeAnswered() {
            return call != Call.WORKLIST_ON_RISE;
        }
    }

    /**
     * Totals that ask for somebody to act on the same day.
     *
     * @param from smallest of them
     * @param to largest of them
     * @param trigger what the alert is called
     * @param action what it asks for
     */
    public record CriticalTotal(int from, int to, String trigger, Action action) {
        /** Whether a total is one of them. */
        public boolean holds(int total) {
            return total >= from && total <= to;
        }
    }
}

package org.throughline.outcomes.instrument.domain;

/** What raises an alert: a positive answer to a critical item, or none where one was asked for. */
public enum Trigger {
    PHQ9_ITEM9,
    CRITICAL_ITEM_UNANSWERED
}

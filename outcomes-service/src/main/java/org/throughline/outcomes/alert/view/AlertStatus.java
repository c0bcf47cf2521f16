package org.throughline.outcomes.alert.view;

/** How far an alert has come. */
public enum AlertStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}

package org.throughline.scheduling.calendar.domain;

/** How a participant takes part. */
public enum DeliveryMode {
    ON_SITE,
    TELEHEALTH
}

package org.throughline.intake.retention.domain;

/** What speaks against an erasure, whoever asks for it. */
public enum Obstacle {
    RECORDS_LINKED,
    EPISODE_OPEN,
    HOLD_IN_FORCE,
    IN_INTAKE,
    RETENTION_NOT_COUNTED,
    RETENTION_STILL_RUNS
}

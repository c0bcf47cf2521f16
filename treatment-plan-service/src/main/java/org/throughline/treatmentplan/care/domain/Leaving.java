package org.throughline.treatmentplan.care.domain;

/** How far the discharge has come. */
public sealed interface Leaving {
    record Staying() implements Leaving {}

    record Initiated(DischargeType type) implements Leaving {}

    record Left(DischargeType type, String completedBy) implements Leaving {}
}

package org.throughline.outcomes.instrument.domain;

/**
 * When two totals of one instrument differ by more than measurement error, and where its clinical side begins.
 *
 * @param reliableChange smallest difference that is more than measurement error
 * @param caseness last total on the way to better that is still on the clinical side
 */
public record ChangeRule(int reliableChange, int caseness) {}

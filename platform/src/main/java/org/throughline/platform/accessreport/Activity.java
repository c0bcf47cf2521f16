package org.throughline.platform.accessreport;

/**
 * What one person was shown in a period.
 *
 * @param lookedBy the person or system, by opaque id
 * @param answers that left
 * @param people different people they were about
 * @param outsideHours answers that left outside the hours in which records are ordinarily read
 */
public record Activity(String lookedBy, long answers, long people, long outsideHours) {}

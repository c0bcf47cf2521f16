package org.throughline.scheduling.attendance.domain;

import org.throughline.scheduling.calendar.domain.Wording;

/**
 * Where someone who takes part by telehealth is that day, and whom to call if they need help there.
 *
 * @param location so that help can be sent to it, and the rules of that state are known
 * @param emergencyContact who is called, and how they are reached
 */
public record Whereabouts(Wording location, Wording emergencyContact) {}

package org.throughline.scheduling.dose.view;

import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.RunningDose;

/** A week and how it stands. */
public record ShownWeek(Week week, RunningDose dose) {}

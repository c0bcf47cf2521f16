package org.throughline.scheduling.dose.view;

import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.Outlook;

/** A week and how it stands beside what was planned for it. */
public record PlannedWeek(Week week, Outlook outlook) {}

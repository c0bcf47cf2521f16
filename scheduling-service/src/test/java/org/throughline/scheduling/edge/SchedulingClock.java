package org.throughline.scheduling.edge;

import jakarta.inject.Singleton;
import org.throughline.platform.testkit.MovedClock;

/** The time of scheduling in its tests. */
@Singleton
public class SchedulingClock extends MovedClock {}

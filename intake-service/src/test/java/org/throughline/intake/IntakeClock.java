package org.throughline.intake;

import jakarta.inject.Singleton;
import org.throughline.platform.testkit.MovedClock;

/** The time of intake in its tests. */
@Singleton
public class IntakeClock extends MovedClock {}

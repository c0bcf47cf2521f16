package org.throughline.platform.accessreport;

import org.throughline.platform.access.RecordsShown;

/** That somebody was shown something. */
public record Look(String lookedBy, RecordsShown shown) {}

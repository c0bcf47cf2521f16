/** Handing responsibility to an aftercare provider, open until accepted or declined. */
@NullMarked
package org.throughline.outcomes.handoff.domain;

import org.jspecify.annotations.NullMarked;

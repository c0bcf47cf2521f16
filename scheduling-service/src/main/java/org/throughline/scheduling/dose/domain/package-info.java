/** The weekly dose: what a participant received in one facility week, against what is required. */
@NullMarked
package org.throughline.scheduling.dose.domain;

import org.jspecify.annotations.NullMarked;

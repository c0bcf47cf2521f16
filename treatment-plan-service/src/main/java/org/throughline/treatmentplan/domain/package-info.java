/** Words that plans, level-of-care decisions and discharges share. */
@NullMarked
package org.throughline.treatmentplan.domain;

import org.jspecify.annotations.NullMarked;

/** Safety plans: what is agreed with a person for the moment of danger. */
@NullMarked
package org.throughline.treatmentplan.safetyplan.domain;

import org.jspecify.annotations.NullMarked;

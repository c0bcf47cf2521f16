/** Certifications as they are shown. */
@NullMarked
package org.throughline.treatmentplan.certification.view;

import org.jspecify.annotations.NullMarked;

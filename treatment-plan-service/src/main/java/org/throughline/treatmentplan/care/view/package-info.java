/** An episode's care as it is read. */
@NullMarked
package org.throughline.treatmentplan.care.view;

import org.jspecify.annotations.NullMarked;

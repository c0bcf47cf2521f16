/** The weekly dose as it runs. */
@NullMarked
package org.throughline.scheduling.dose.view;

import org.jspecify.annotations.NullMarked;

/** The cases that are open. */
@NullMarked
package org.throughline.scheduling.outreach.view;

import org.jspecify.annotations.NullMarked;

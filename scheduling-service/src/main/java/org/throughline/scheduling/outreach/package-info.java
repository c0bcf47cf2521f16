/** How absences and the outreach they lead to are kept. */
@NullMarked
package org.throughline.scheduling.outreach;

import org.jspecify.annotations.NullMarked;

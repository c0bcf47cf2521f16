/** What has been disclosed about a participant, line by line. */
@NullMarked
package org.throughline.intake.accounting.view;

import org.jspecify.annotations.NullMarked;

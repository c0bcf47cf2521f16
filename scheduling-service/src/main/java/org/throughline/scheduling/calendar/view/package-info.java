/** What views of every feature have in common. */
@NullMarked
package org.throughline.scheduling.calendar.view;

import org.jspecify.annotations.NullMarked;

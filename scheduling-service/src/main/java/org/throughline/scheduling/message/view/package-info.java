/** Which messages there are, and how far each has come. */
@NullMarked
package org.throughline.scheduling.message.view;

import org.jspecify.annotations.NullMarked;

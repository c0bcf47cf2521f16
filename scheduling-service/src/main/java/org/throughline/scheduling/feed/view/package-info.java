/** Whose calendar a secret opens. */
@NullMarked
package org.throughline.scheduling.feed.view;

import org.jspecify.annotations.NullMarked;

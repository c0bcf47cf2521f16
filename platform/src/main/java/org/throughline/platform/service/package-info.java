/** Puts the parts of one service together: its log, its keys, what runs over the log, and how it is. */
@NullMarked
package org.throughline.platform.service;

import org.jspecify.annotations.NullMarked;

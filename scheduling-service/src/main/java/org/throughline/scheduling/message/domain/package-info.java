/** The rules of messages to participants. */
@NullMarked
package org.throughline.scheduling.message.domain;

import org.jspecify.annotations.NullMarked;

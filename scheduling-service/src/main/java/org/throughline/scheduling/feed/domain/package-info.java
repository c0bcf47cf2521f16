/** Calendars outside that are told when somebody has sessions, and nothing else. */
@NullMarked
package org.throughline.scheduling.feed.domain;

import org.jspecify.annotations.NullMarked;

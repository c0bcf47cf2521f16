/** What requests of every feature have in common. */
@NullMarked
package org.throughline.scheduling.calendar.rest;

import org.jspecify.annotations.NullMarked;

/**
 * Timers: something is due at an instant unless an event calls it off first. They are folded from the event log like any
 * view, and firing one twice has one effect.
 */
@NullMarked
package org.throughline.platform.timer;

import org.jspecify.annotations.NullMarked;

/** The numbers programmes work by, over HTTP. */
@NullMarked
package org.throughline.scheduling.policy.rest;

import org.jspecify.annotations.NullMarked;

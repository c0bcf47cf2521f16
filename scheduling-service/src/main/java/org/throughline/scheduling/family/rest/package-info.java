/** Members of participants' families in sessions, over HTTP. */
@NullMarked
package org.throughline.scheduling.family.rest;

import org.jspecify.annotations.NullMarked;

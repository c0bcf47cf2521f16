/** Planning sessions over HTTP. */
@NullMarked
package org.throughline.scheduling.session.rest;

import org.jspecify.annotations.NullMarked;

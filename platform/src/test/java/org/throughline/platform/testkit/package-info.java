/** What the services' tests are written with: an embedded store, seeds, given-when-then, architecture rules. */
@NullMarked
package org.throughline.platform.testkit;

import org.jspecify.annotations.NullMarked;

/** What the services' tests of the gate have in common. */
@NullMarked
package org.throughline.disclosure.testkit;

import org.jspecify.annotations.NullMarked;

/** The description of a service's HTTP interface, told from its code so that it says no more and no less. */
@NullMarked
package org.throughline.platform.openapi;

import org.jspecify.annotations.NullMarked;

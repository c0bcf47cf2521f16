/** One address for four services: routes by path, bounds bodies, and answers in problems when a service cannot. */
@NullMarked
package org.throughline.embedded.launcher.gateway;

import org.jspecify.annotations.NullMarked;

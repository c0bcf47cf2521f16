@NullMarked
package org.throughline.embedded.broker;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.throughline.platform.accessreport;

import org.jspecify.annotations.NullMarked;

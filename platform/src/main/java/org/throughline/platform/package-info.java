/** Technical code that four services would otherwise copy. A bakery could use every line of it unchanged. */
@NullMarked
package org.throughline.platform;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.throughline.disclosure.clearing;

import org.jspecify.annotations.NullMarked;

/** What every service does when somebody's record was erased. */
@NullMarked
package org.throughline.disclosure.clearing;

import org.jspecify.annotations.NullMarked;

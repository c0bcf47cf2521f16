/** What a service knows of consents, recipients and restrictions, as intake told it, ready to be ruled on. */
@NullMarked
package org.throughline.disclosure.evidence;

import org.jspecify.annotations.NullMarked;

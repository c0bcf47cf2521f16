/** Payloads sealed under data keys, a vault that keeps those keys, and erasure by destroying them. */
@NullMarked
package org.throughline.platform.privacy;

import org.jspecify.annotations.NullMarked;

/** What those who run a service may see and do: how far it is, and what waits for a person. */
@NullMarked
package org.throughline.platform.operations;

import org.jspecify.annotations.NullMarked;

/**
 * Views: documents folded from the event log, safe to redeliver, to take over and to rebuild.
 *
 * <p>Write a {@link org.throughline.platform.projection.Projection}, run it with a {@link
 * org.throughline.platform.projection.ProjectionRunner}.
 */
@NullMarked
package org.throughline.platform.projection;

import org.jspecify.annotations.NullMarked;

/** Sessions, and the rooms and facilitators they reserve. */
@NullMarked
package org.throughline.scheduling.session.domain;

import org.jspecify.annotations.NullMarked;

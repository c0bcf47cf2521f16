/** What becomes of an alert: acknowledged, escalated, resolved. */
@NullMarked
package org.throughline.outcomes.alert.domain;

import org.jspecify.annotations.NullMarked;

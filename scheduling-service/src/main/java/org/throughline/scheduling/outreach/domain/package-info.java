/** What follows when somebody stays away: outreach, and a word to those who review the plan. */
@NullMarked
package org.throughline.scheduling.outreach.domain;

import org.jspecify.annotations.NullMarked;

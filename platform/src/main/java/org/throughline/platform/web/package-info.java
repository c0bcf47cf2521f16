/** What every service's HTTP has in common: commands that may be repeated, problems, versions, positions, pages. */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;

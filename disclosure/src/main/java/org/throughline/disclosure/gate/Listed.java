package org.throughline.disclosure.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a list a caller is shown.
 *
 * @param next the cursor of the page that follows, told of a row that is shown; absent on the last
 */
public record Listed<T>(List<T> shown, @Nullable String next) {}

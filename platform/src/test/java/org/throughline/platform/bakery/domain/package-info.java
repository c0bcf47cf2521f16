/** A bakery that takes orders for as many cakes as its oven holds a day: an example for the tests of the platform. */
@NullMarked
package org.throughline.platform.bakery.domain;

import org.jspecify.annotations.NullMarked;

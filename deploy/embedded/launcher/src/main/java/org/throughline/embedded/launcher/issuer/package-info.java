/** An OpenID provider for one machine: client credentials in, short-lived signed tokens out. */
@NullMarked
package org.throughline.embedded.launcher.issuer;

import org.jspecify.annotations.NullMarked;

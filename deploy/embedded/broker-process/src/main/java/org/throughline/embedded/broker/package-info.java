/** The Kafka broker as a process: its settings, its directory, its command. Nothing of the broker is linked. */
@NullMarked
package org.throughline.embedded.broker;

import org.jspecify.annotations.NullMarked;

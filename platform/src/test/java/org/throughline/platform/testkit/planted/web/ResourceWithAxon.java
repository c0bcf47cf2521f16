package org.throughline.platform.testkit.planted.web;

import org.axonframework.commandhandling.GenericCommandMessage;

/** Violates the confinement of Axon. */
final class ResourceWithAxon {
    private ResourceWithAxon() {}

    static Object send(Object command) {
        return GenericCommandMessage.asCommandMessage(command);
    }
}

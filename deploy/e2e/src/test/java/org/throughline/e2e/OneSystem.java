package org.throughline.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One system for all tests: started by the first that asks for it, stopped after the last. */
final class OneSystem implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == PackagedSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(OneSystem.class))
                .computeIfAbsent(PackagedSystem.class, _ -> started(), PackagedSystem.class);
    }

    private static PackagedSystem started() {
        var system = new PackagedSystem();
        system.up();
        return system;
    }
}

package org.throughline.e2e;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One system for all tests: started by the first that asks for it, stopped after the last. */
final class OneSystem implements ParameterResolver {
    /** Eight programs that live for minutes on two cores come further with code that is compiled fast than with fast code. */
    private static final Map<String, String> COMPILED_FAST = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

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
        PackagedSystem.train();
        var system = new PackagedSystem(COMPILED_FAST);
        system.up();
        return system;
    }
}

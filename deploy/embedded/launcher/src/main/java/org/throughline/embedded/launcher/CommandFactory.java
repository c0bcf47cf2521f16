package org.throughline.embedded.launcher;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands; those that need to know where the checkout is are told. */
record CommandFactory(Path root) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.equals(DataOption.class)
                ? type.cast(new DataOption(root))
                : CommandLine.defaultFactory().create(type);
    }
}

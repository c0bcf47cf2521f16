package org.throughline.embedded.launcher;

import java.nio.file.Path;
import org.throughline.embedded.launcher.component.Installation;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands; those that need to know where the checkout is are told. */
record CommandFactory(Path root) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type.equals(DataOption.class)) return type.cast(new DataOption(root));
        if (type.equals(TrainCommand.class)) return type.cast(new TrainCommand(new Installation(root)));
        return CommandLine.defaultFactory().create(type);
    }
}

package org.throughline.embedded.launcher.supervisor;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The state on disk. It is replaced whole, so a reader never sees half of it. */
public record StateFile(Path path) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE) // questions, not parts
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Empty when nothing was ever started here, or when it was stopped cleanly. */
    public Optional<SystemState> read() throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readString(path), SystemState.class));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (JsonProcessingException damaged) {
            throw new DamagedException(path + " is damaged; ./throughline down clears it away", damaged);
        }
    }

    void write(SystemState state) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, JSON.writeValueAsString(state));
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The file cannot be read as a state. */
    public static final class DamagedException extends IOException {
        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}

package org.throughline.embedded.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void only_its_owner_may_enter_it() throws IOException {
        var data = new DataDirectory(directory.resolve("new/data")).create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
        assertThat(data.create()).isEqualTo(data);
    }

    @Test
    void a_directory_with_something_else_in_it_is_left_alone() throws IOException {
        Files.writeString(directory.resolve("letter.txt"), "Dear Sir");
        var before = Files.getPosixFilePermissions(directory);

        assertThatThrownBy(() -> new DataDirectory(directory).create())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("choose another with --data");

        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(before);
        assertThat(directory).isDirectoryContaining("glob:**/letter.txt");
    }
}

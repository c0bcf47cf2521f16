package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.audit.AuditedBakery.NORTH;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorTrailTest {
    @TempDir
    private Path directory;

    private AuditedBakery bakery;

    @BeforeEach
    void anchor_one_commit() {
        bakery = new AuditedBakery(directory);
        bakery.happens(bakery.baked(NORTH, "a", "c-1"));
        bakery.anchor();
    }

    @AfterEach
    void close() {
        bakery.close();
    }

    private void append(String text) throws IOException {
        Files.writeString(bakery.anchorFile(), text, StandardOpenOption.APPEND);
    }

    @Test
    void a_last_line_without_its_end_is_being_written_and_passed_over() throws IOException {
        append("{\"format\":\"throughline.anchor.v1\"");
        try (AnchorTrail trail = new AnchorTrail(bakery.anchorFile())) {
            assertThat(trail.takeTo(9)).hasSize(1);
            assertThat(trail.next()).isEmpty();
        }
    }

    @Test
    void a_last_line_that_was_damaged_is_not_taken_for_one_being_written() throws IOException {
        append("{\"format\":\"throughline.anchor.v1\"\n");
        try (AnchorTrail trail = new AnchorTrail(bakery.anchorFile())) {
            assertThatThrownBy(() -> trail.takeTo(9)).isInstanceOf(UncheckedIOException.class);
        }
    }
}

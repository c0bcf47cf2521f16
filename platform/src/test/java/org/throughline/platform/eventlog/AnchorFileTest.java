package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.eventlog.AnchorFixture.NOON;
import static org.throughline.platform.eventlog.AnchorFixture.head;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFileTest {

    @TempDir
    private Path directory;

    private Path file;
    private AnchorSigner signer;

    @BeforeEach
    void open() {
        file = directory.resolve("bakery.anchors");
        signer = new AnchorSigner(directory.resolve("keys"));
    }

    @Test
    void a_new_file_holds_nothing() {
        try (var anchors = new AnchorFile(file)) {
            assertThat(anchors.last()).isEmpty();
        }
        assertThat(read()).isEmpty();
    }

    @Test
    void anchors_are_kept_in_order_over_restarts() {
        take(signed(1), signed(2));
        take(signed(3));

        assertThat(read()).containsExactly(signed(1), signed(2), signed(3));
        try (var anchors = new AnchorFile(file)) {
            assertThat(anchors.last()).hasValue(signed(3));
        }
    }

    @Test
    void each_anchor_is_one_line_of_its_text() throws Exception {
        take(signed(1), signed(2));

        assertThat(Files.readString(file))
                .isEqualTo(AnchorJson.write(signed(1)) + "\n" + AnchorJson.write(signed(2)) + "\n");
    }

    @Test
    void a_torn_last_line_is_passed_over_and_cut_wherever_it_was_torn() throws Exception {
        take(signed(1), signed(2));
        var whole = Files.readAllBytes(file);
        var third = AnchorJson.write(signed(3));
        for (var length = 1; length <= third.length(); length++) {
            Files.write(file, whole);
            Files.writeString(file, third.substring(0, length), StandardOpenOption.APPEND);
            assertThat(read()).containsExactly(signed(1), signed(2));

            take(signed(4));
            assertThat(read()).containsExactly(signed(1), signed(2), signed(4));
        }
    }

    @Test
    void what_is_being_written_while_it_is_read_is_passed_over() {
        take(signed(1), signed(2));
        var half = AnchorJson.write(signed(3)).substring(0, 20);
        var seen = new ArrayList<AnchorSigned>();
        AnchorFile.read(file, anchor -> {
            if (seen.isEmpty()) append(half);
            seen.add(anchor);
        });
        assertThat(seen).containsExactly(signed(1), signed(2));
    }

    private void append(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_with_nothing_but_a_torn_line_is_empty() throws Exception {
        Files.writeString(file, AnchorJson.write(signed(1)));

        assertThat(read()).isEmpty();
        take(signed(2));
        assertThat(read()).containsExactly(signed(2));
    }

    @Test
    void a_whole_line_that_is_no_anchor_is_an_error() throws Exception {
        take(signed(1));
        Files.writeString(file, "{}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::read).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> new AnchorFile(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_file_that_ends_in_something_far_longer_than_a_line_is_left_alone() throws Exception {
        Files.writeString(file, "x".repeat(10_000));

        assertThatThrownBy(() -> new AnchorFile(file)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(this::read).isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasSize(10_000);
    }

    @Test
    void the_same_head_again_is_not_written_twice() {
        take(signed(1), signer.sign(head(1), NOON.plusSeconds(60)));
        take(signed(1));

        assertThat(read()).containsExactly(signed(1));
    }

    @Test
    void a_second_head_for_a_commit_and_an_older_head_are_kept_as_evidence() {
        var other = signer.sign(head(2, 0xcd), NOON);

        take(signed(2), other, signed(1));

        assertThat(read()).containsExactly(signed(2), other, signed(1));
    }

    @Test
    void a_file_of_many_anchors_opens_at_its_end() {
        var many = new AnchorSigned[200];
        for (var i = 0; i < many.length; i++) many[i] = signed(i + 1);
        take(many);

        try (var anchors = new AnchorFile(file)) {
            assertThat(anchors.last()).hasValue(signed(200));
        }
        assertThat(read()).hasSize(200);
    }

    private AnchorSigned signed(long commit) {
        return signer.sign(head(commit), NOON);
    }

    private void take(AnchorSigned... signed) {
        try (var anchors = new AnchorFile(file)) {
            for (var each : signed) anchors.take(each);
        }
    }

    private List<AnchorSigned> read() {
        var anchors = new ArrayList<AnchorSigned>();
        AnchorFile.read(file, anchors::add);
        return anchors;
    }
}

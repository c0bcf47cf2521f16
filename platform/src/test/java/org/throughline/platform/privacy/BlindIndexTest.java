package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.privacy.VaultFixture.RECIPES;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {

    @TempDir
    private Path directory;

    private VaultFixture fixture;
    private BlindIndex index;

    @BeforeEach
    void open() {
        fixture = new VaultFixture(directory);
        index = new BlindIndex(fixture.vault(BlindIndex.KIND));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void equal_values_of_one_field_and_organisation_share_a_token_in_every_process() {
        var elsewhere = new BlindIndex(fixture.vault(BlindIndex.KIND));

        assertThat(index.token("org-1", "surname", "doe"))
                .isPresent()
                .isEqualTo(elsewhere.token("org-1", "surname", "doe"));
    }

    @Test
    void tokens_differ_by_organisation_field_and_value() {
        var token = index.token("org-1", "surname", "doe");

        assertThat(index.token("org-2", "surname", "doe")).isNotEqualTo(token);
        assertThat(index.token("org-1", "first-name", "doe")).isNotEqualTo(token);
        assertThat(index.token("org-1", "surname", "roe")).isNotEqualTo(token);
        assertThat(index.token("org-1", "surnamed", "oe")).isNotEqualTo(token);
    }

    @Test
    void once_the_key_of_the_organisation_is_destroyed_nothing_can_match() {
        var key = fixture.vault(BlindIndex.KIND).keyFor(new KeyScope("org-1", BlindIndex.KIND, "org-1"));
        fixture.erase(key.id());

        assertThat(index.token("org-1", "surname", "doe")).isEqualTo(Optional.empty());
    }

    @Test
    void a_service_without_the_grant_makes_no_tokens() {
        var other = new BlindIndex(fixture.vault(RECIPES));

        assertThatThrownBy(() -> other.token("org-1", "surname", "doe")).isInstanceOf(KindNotGranted.class);
    }
}

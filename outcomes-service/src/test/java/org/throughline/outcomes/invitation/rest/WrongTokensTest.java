package org.throughline.outcomes.invitation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrongTokensTest {
    @Test
    void more_than_a_minute_allows_are_too_many_until_the_next() {
        Instant now = Instant.parse("2026-03-02T17:00:10Z");
        WrongTokens wrong = new WrongTokens();
        for (int i = 0; i < WrongTokens.MINUTELY_MAX; i++) {
            assertThat(wrong.tooMany(now)).isFalse();
        }
        assertThat(wrong.tooMany(now)).isTrue();
        assertThat(wrong.tooMany(now.plusSeconds(50))).isFalse();
    }

    @Test
    void a_token_is_read_as_it_is_typed() {
        LinkToken token = LinkToken.of(new byte[32]);
        assertThat(LinkToken.typed(" aaaa-" + token.value().substring(4).toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(token);
        assertThat(token.value()).hasSize(26);
        assertThat(token.toString()).doesNotContain(token.value());
    }
}

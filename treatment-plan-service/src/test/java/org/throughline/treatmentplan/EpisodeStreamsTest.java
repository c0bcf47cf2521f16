package org.throughline.treatmentplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpisodeStreamsTest {
    private static final UUID EPISODE = new UUID(5, 2);

    @Test
    void a_stream_of_this_service_says_which_episode_it_is_about() {
        assertThat(EpisodeStreams.own(EPISODE, "care")).isEqualTo("episode/" + EPISODE + "/care");
        assertThat(EpisodeStreams.episodeOf(EpisodeStreams.own(EPISODE, "care")))
                .contains(EPISODE);
    }

    @Test
    void what_others_tell_and_what_is_about_something_else_are_no_such_streams() {
        assertThat(EpisodeStreams.episodeOf(EpisodeStreams.toldEpisode(EPISODE)))
                .isEmpty();
        assertThat(EpisodeStreams.episodeOf("episode-plan/" + EPISODE)).isEmpty();
        assertThat(EpisodeStreams.episodeOf("participant/" + EPISODE + "/episodes"))
                .isEmpty();
    }

    @Test
    void a_stream_without_an_id_is_a_defect() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpisodeStreams.episodeOf("episode/" + "x".repeat(36) + "/care"));
    }
}

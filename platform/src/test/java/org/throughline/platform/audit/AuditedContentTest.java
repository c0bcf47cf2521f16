package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.platform.audit.AuditedContent.State;

/** Whom an auditor is shown is whom the access log has to name. */
class AuditedContentTest {
    @Test
    void whom_the_content_of_an_event_about_several_names_is_named() {
        var content = new AuditedContent(
                State.SHOWN,
                Map.of(
                        "sessionId", "s-1",
                        "seats", List.of(Map.of("participantId", "p-1"), Map.of("participantId", "p-2")),
                        "participantId", "p-1"),
                null);

        assertThat(content.people(null)).containsExactlyInAnyOrder("p-1", "p-2");
    }

    @Test
    void whom_it_is_about_is_named_though_nothing_of_it_is_shown() {
        assertThat(AuditedContent.none(State.WITHHELD).people("p-1")).containsExactly("p-1");
        assertThat(AuditedContent.none(State.ERASED).people(null)).isEmpty();
    }
}

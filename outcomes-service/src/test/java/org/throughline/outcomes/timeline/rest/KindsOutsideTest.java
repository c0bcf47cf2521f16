package org.throughline.outcomes.timeline.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.outcomes.timeline.domain.EntryKind;

class KindsOutsideTest {
    private static final Set<EntryKind> NEVER = EnumSet.of(
            EntryKind.WAITLIST,
            EntryKind.CRISIS,
            EntryKind.CONSENT,
            EntryKind.PERSON,
            EntryKind.ATTENDANCE,
            EntryKind.ALUMNI,
            EntryKind.SETBACK);

    @Test
    void whoever_may_have_everything_is_shown_nothing_of_what_never_leaves() {
        Set<InformationClass> everything = EnumSet.allOf(InformationClass.class);
        assertThat(KindsOutside.within(Set.of(), everything))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(NEVER)));
        assertThat(KindsOutside.within(NEVER, everything)).isEmpty();
    }

    @Test
    void nobody_is_shown_anything_of_a_class_they_may_not_have() {
        assertThat(KindsOutside.within(Set.of(), Set.of())).isEmpty();
        assertThat(KindsOutside.within(Set.of(), Set.of(InformationClass.SCORES)))
                .containsExactlyInAnyOrder(EntryKind.ASSESSMENT, EntryKind.SAFETY);
    }
}

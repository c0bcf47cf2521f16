package org.throughline.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.disclosure.domain.LawFixture.NOON;
import static org.throughline.disclosure.domain.LawFixture.PERSON;
import static org.throughline.disclosure.domain.ProgrammeNature.GENERAL;
import static org.throughline.disclosure.domain.ProgrammeNature.MIXED;
import static org.throughline.disclosure.domain.ProgrammeNature.PART_TWO;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.EvidenceFact.GroundsFound;
import org.throughline.disclosure.domain.EvidenceFact.LabelLowered;

class PartTwoTest {
    private static final UUID FIRST = new UUID(0, 11);
    private static final UUID SECOND = new UUID(0, 12);
    private static final GroundsFound IN_FIRST = new GroundsFound(PERSON, List.of(), List.of(FIRST), "DIAGNOSIS", NOON);
    private static final GroundsFound OF_ALL = new GroundsFound(PERSON, List.of(), List.of(), "UNMAPPED_CODE", NOON);

    private static LabelLowered lowered(int secondsAfter, UUID... episodes) {
        return new LabelLowered(PERSON, List.of(episodes), NOON.plusSeconds(secondsAfter));
    }

    @Test
    void in_a_part_two_programme_every_record_is_whatever_was_found() {
        assertThat(PartTwo.NONE.covers(Set.of(FIRST), PART_TWO)).isTrue();
        assertThat(PartTwo.NONE.with(lowered(0)).covers(Set.of(), PART_TWO)).isTrue();
    }

    @Test
    void in_a_mixed_programme_an_episode_is_from_the_first_ground() {
        assertThat(PartTwo.NONE.covers(Set.of(FIRST), MIXED)).isFalse();
        PartTwo found = PartTwo.NONE.with(IN_FIRST);
        assertThat(found.covers(Set.of(FIRST), MIXED)).isTrue();
        assertThat(found.covers(Set.of(SECOND), MIXED)).isFalse();
        assertThat(found.covers(Set.of(), MIXED)).isTrue();
        assertThat(PartTwo.NONE.with(OF_ALL).covers(Set.of(SECOND), MIXED)).isTrue();
    }

    @Test
    void what_was_found_on_a_referral_alone_concerns_every_episode() {
        GroundsFound ofReferral = new GroundsFound(PERSON, List.of(SECOND), List.of(), "REFERRAL_REASON", NOON);
        PartTwo found = PartTwo.NONE.with(ofReferral);
        assertThat(found.covers(Set.of(FIRST), MIXED)).isTrue();
        assertThat(found.with(lowered(1, FIRST)).covers(Set.of(FIRST), MIXED)).isFalse();
        assertThat(found.with(lowered(1, FIRST)).covers(Set.of(SECOND), MIXED)).isTrue();
    }

    @Test
    void a_record_that_was_looked_through_and_held_nothing_is_no_ground() {
        GroundsFound nothing = new GroundsFound(PERSON, List.of(), List.of(FIRST), "NONE", NOON);
        assertThat(PartTwo.NONE.with(nothing).covers(Set.of(FIRST), MIXED)).isFalse();
    }

    @Test
    void a_lowering_holds_for_its_episode_or_for_everything() {
        PartTwo found = PartTwo.NONE.with(OF_ALL);
        assertThat(found.with(lowered(1, FIRST)).covers(Set.of(FIRST), MIXED)).isFalse();
        assertThat(found.with(lowered(1, FIRST)).covers(Set.of(FIRST, SECOND), MIXED))
                .isTrue();
        assertThat(found.with(lowered(1, FIRST)).covers(Set.of(), MIXED)).isTrue();
        assertThat(found.with(lowered(1)).covers(Set.of(), MIXED)).isFalse();
    }

    @Test
    void what_is_found_after_a_lowering_counts_again() {
        PartTwo lowered = PartTwo.NONE.with(IN_FIRST).with(lowered(1, FIRST));
        assertThat(lowered.covers(Set.of(FIRST), MIXED)).isFalse();
        GroundsFound later = new GroundsFound(PERSON, List.of(), List.of(FIRST), "GOAL", NOON.plusSeconds(1));
        assertThat(lowered.with(later).covers(Set.of(FIRST), MIXED)).isTrue();
        assertThat(lowered.with(later).covers(Set.of(FIRST), PART_TWO)).isTrue();
    }

    @Test
    void in_a_general_programme_none_is() {
        assertThat(PartTwo.NONE.with(OF_ALL).covers(Set.of(FIRST), GENERAL)).isFalse();
    }
}

package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.story.Story;

/** The command of the README that plays one course of treatment, or the hard weeks. */
@ExtendWith(OneSystem.class)
class StoryIT {
    private static final Path REAL_INPUT = Path.of("..", "..", "..", "shared", "data", "referrals");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void it_is_told_step_by_step_and_ends_with_the_timeline(PackagedSystem system) {
        String told = system.done("story");
        assertThat(told)
                .contains("The hospital's record system sends a referral")
                .contains("moderate danger")
                .contains("due within a day, and answered")
                .contains("the participant says no")
                .contains("reached, and will come back")
                .contains("recovered on this measure")
                .contains("twenty-four days in all")
                .contains("by somebody whose licence holds")
                .contains("with the result, the dose and the dissent")
                .contains("accepted, and the first visit confirmed")
                .contains("total 49, from 41")
                .contains("outcomes.aftercare-first-visit-confirmed.v1")
                .contains("the hospital is answered as if there were nobody: intake after")
                .contains("of the time before, in reliance")
                .contains("entries, from all four services")
                .contains("what left by the consent, and to whom")
                .contains("with both facts unchanged, the dissent and the signer's licence");
        assertThat(system.done("status", "--json")).contains("\"ready\" : true");
        assertThat(system.events().values()).allMatch(events -> events > 0);
    }

    @Test
    void the_hard_weeks_are_told_step_by_step_and_can_be_played_again(PackagedSystem system) {
        for (int play = 0; play < 2; play++) {
            String told = system.done("story", "--hard", "--org", "hard-weeks");
            assertThat(told)
                    .contains("neither learns of the other")
                    .contains("what keeps the one keeps the other")
                    .contains("45 CFR 164.506(c) is the basis")
                    .contains("two evenings bear a mark, and the register shows the lapse")
                    .contains("kept without a score, and the alert is raised all the same")
                    .contains("high danger")
                    .contains("refused until all is written down")
                    .contains("of the time before, in reliance")
                    .contains("the correction stands beside it")
                    .contains("attendance, dose and review go on")
                    .contains("one colleague, once")
                    .contains("the medical director does, with a reason")
                    .contains("only after the final disposition")
                    .contains("sharing ended by itself that morning");
        }
        assertThat(system.events().values()).allMatch(events -> events > 0);
    }

    @Test
    void the_stories_say_what_they_leave_out_and_the_hard_weeks_take_no_referral(PackagedSystem system) {
        assertThat(system.run("story", "--help").text())
                .contains("Played within one week")
                .contains("Not played of the hard weeks");
        var said = system.run("story", "--hard", "--referral", "none.json");
        assertThat(said.code()).isNotZero();
        assertThat(said.text()).contains("referrals of their own");
    }

    @Test
    void it_can_begin_with_a_referral_of_ones_own_but_only_once(PackagedSystem system) throws IOException {
        String file = Files.writeString(directory.resolve("referral.json"), Story.referral())
                .toString();
        system.done("story", "--referral", file, "--org", "own-referral");
        var again = system.run("story", "--referral", file, "--org", "own-referral");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.text()).contains("was admitted here before");
    }

    @Test
    void what_is_no_acceptable_referral_ends_it_with_the_reason(PackagedSystem system) throws IOException {
        String died = Story.referral()
                .replace("\"birthDate\": \"1988-05-12\"", "\"birthDate\": \"1988-05-12\", \"deceasedBoolean\": true");
        String file = Files.writeString(directory.resolve("died.json"), died).toString();
        var said = system.run("story", "--referral", file, "--org", "own-referral");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("refused").doesNotContain("Muñoz");
    }

    @Test
    void every_real_referral_is_played_or_refused(PackagedSystem system) throws IOException {
        assumeTrue(Files.isDirectory(REAL_INPUT), "not run: the folder of sample referrals is not beside the project");
        assumeTrue(System.getProperty("story.real") != null, "not run: takes minutes; ask with -Dstory.real");
        int played = 0;
        int refused = 0;
        try (var files = Files.newDirectoryStream(REAL_INPUT, "*.json")) {
            for (Path file : files) {
                var said = system.run("story", "--org", "real", "--referral", file.toString());
                System.out.printf("%s: exit %d%n", file.getFileName(), said.code());
                if (said.code() == 0) played++;
                else {
                    assertThat(said.text()).as(file.toString()).contains("the referral was refused");
                    refused++;
                }
            }
        }
        assertThat(played).isEqualTo(11);
        assertThat(refused).isEqualTo(13);
    }
}

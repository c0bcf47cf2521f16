package org.throughline.outcomes.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What a person sees who answers by a link, in a real browser of the size of a telephone. Skipped where none is installed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SelfReportInBrowserTest {
    private static final String INVITATIONS = "/outcomes/v1/participants/{id}/invitations";
    private static final String CONTACTS_IN_SIGHT =
            "(b=>b.top>=0&&b.bottom<=innerHeight)(document.querySelector('.now').getBoundingClientRect())";
    private static final String NOTHING_SIDEWAYS =
            "document.documentElement.scrollWidth<=document.documentElement.clientWidth";
    private static final int TAB = 9;
    private static final int SPACE = 32;
    private static final int DOWN = 40;

    @TempDir
    Path profile;

    private Browser browser;

    @BeforeEach
    void a_browser_of_the_size_of_a_telephone() throws IOException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "no chromium or chrome is on the PATH");
        browser = new Browser(program.orElseThrow(), profile);
        browser.sized(360, 740, "light");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A link whose invitation the view shows. */
    private static String link() {
        UUID participant = UUID.randomUUID();
        Response made = as("care-coordinator")
                .body(Map.of("instrument", "PHQ-9", "channel", "TEXT_MESSAGE"))
                .post(INVITATIONS, participant);
        as("clinician")
                .header("Throughline-Position", made.header("Throughline-Position"))
                .get(INVITATIONS, participant)
                .then()
                .statusCode(200);
        return "http://localhost:" + RestAssured.port + made.path("path");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("north", "somebody-1", role)).contentType(ContentType.JSON);
    }

    private void questions() {
        browser.open(link());
        browser.until("document.getElementById('token').value.length===26");
        browser.tells("document.querySelector('button').click()");
        browser.until("document.querySelectorAll('fieldset').length===10");
    }

    @Test
    void a_link_fills_in_its_code_and_leaves_it_in_no_address() {
        browser.open(link());
        browser.until("document.getElementById('token').value.length===26");
        assertThat(browser.tells("location.href").asText()).endsWith("/outcomes/self-report");
        browser.tells("document.querySelector('button').click()");
        browser.until("document.querySelectorAll('fieldset').length===10");
        assertThat(browser.tells("location.href").asText()).endsWith("/outcomes/v1/self-reports/questions");
        assertThat(browser.tells("document.referrer").asText()).isEmpty();
    }

    @Test
    void whom_to_turn_to_is_in_sight_while_the_ninth_question_is_answered_and_after_it() {
        questions();
        browser.tells("document.querySelector('input[name=answer-9][value=\"3\"]').click()");
        browser.tells("document.querySelector('input[name=answer-9][value=\"3\"]').scrollIntoView()");
        browser.until("scrollY>0&&" + CONTACTS_IN_SIGHT);
        browser.tells("document.querySelector('button').click()");
        browser.until("document.body.innerText.includes('Somebody will be in touch')");
        assertThat(browser.tells(CONTACTS_IN_SIGHT).asBoolean()).isTrue();
    }

    @Test
    void nothing_is_wider_than_the_narrowest_telephone_light_or_dark() {
        browser.sized(320, 568, "dark");
        questions();
        assertThat(browser.tells(NOTHING_SIDEWAYS).asBoolean()).isTrue();
        String text = "getComputedStyle(document.body).color";
        assertThat(browser.tells(text).asText()).isEqualTo("rgb(255, 255, 255)");
        browser.sized(320, 568, "light");
        assertThat(browser.tells(text).asText()).isEqualTo("rgb(0, 0, 0)");
    }

    @Test
    void a_page_that_cannot_be_read_comes_back_with_all_that_was_answered() {
        questions();
        browser.tells(
                "document.querySelectorAll('input[value=\"2\"]').forEach(one=>{if(one.name!=='answer-9')one.click()})");
        browser.tells("document.querySelector('input[name=answer-4][value=\"2\"]').value='7'");
        browser.tells("document.querySelector('button').click()");
        browser.until("document.querySelector('[role=alert]')!==null");
        assertThat(browser.tells("document.querySelectorAll('input:checked').length")
                        .asInt())
                .isEqualTo(8);
        assertThat(browser.tells("document.getElementById('wrong-4').innerText").asText())
                .isNotEmpty();
    }

    @Test
    void the_keyboard_alone_reaches_and_answers_every_question() {
        questions();
        for (int number = 1; number <= 10; number++) {
            String reached = "document.activeElement.name==='answer-" + number + "'";
            // Past the telephone numbers first; then one stop for each question.
            for (int stops = 0; stops < 5 && !browser.tells(reached).asBoolean(); stops++) {
                browser.press("Tab", TAB);
            }
            browser.press(" ", SPACE);
            browser.press("ArrowDown", DOWN);
        }
        assertThat(browser.tells("document.querySelectorAll('input[value=\"1\"]:checked').length")
                        .asInt())
                .isEqualTo(10);
        browser.press("Tab", TAB);
        assertThat(browser.tells("document.activeElement.textContent").asText()).isEqualTo("Send");
    }
}

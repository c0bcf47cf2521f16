package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** An answer that nobody noted does not leave, however the question was sent. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class NothingUnnotedTest {
    private static final String FORGETFUL = "/intake/v1/forgetful";

    private static RequestSpecification auditor() {
        return given().auth().oauth2(TestTokens.of("north", "auditor-1", "auditor"));
    }

    @Test
    void a_read_that_forgot_is_withheld() {
        auditor().get(FORGETFUL).then().statusCode(500).body(not(containsString(ForgetfulResource.SHOWN)));
    }

    @Test
    void a_read_that_asks_for_no_body_is_withheld_too() {
        auditor().head(FORGETFUL).then().statusCode(500);
    }

    @Test
    void a_question_that_forgot_is_withheld() {
        auditor().post(FORGETFUL).then().statusCode(500).body(not(containsString(ForgetfulResource.SHOWN)));
    }
}

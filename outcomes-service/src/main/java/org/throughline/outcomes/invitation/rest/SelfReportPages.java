package org.throughline.outcomes.invitation.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.platform.eventlog.Digest;

/** The pages as HTML. They work without a script, and name neither a programme nor what is asked about. */
@Singleton
class SelfReportPages {
    /** Puts the token a link carries into the field, and takes it out of the address. Nothing else runs. */
    static final String SCRIPT = "if(location.hash.length>1){document.getElementById('token').value="
            + "location.hash.slice(1);history.replaceState(null,'',location.pathname);}";

    /** Answers of more possibilities are typed. */
    private static final int CHOICES_MAX = 11;

    /** As light or dark as the person has it. Whom to turn to stays in sight where the screen is high enough for it. */
    private static final String STYLE = ":root{color-scheme:light dark}"
            + "body{font:1.125rem/1.5 sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem;overflow-wrap:break-word}"
            + "h1{font-size:1.5rem}a{color:inherit}input{font:inherit}label{display:block;padding:.5rem 0}"
            + "fieldset{margin:0 0 1.5rem;padding:.5rem 0 0;border:0;border-top:1px solid;min-width:0}"
            + "legend{float:left;width:100%;padding:0;font-weight:bold}legend+*{clear:both}"
            + "input[type=radio]{width:1.25rem;height:1.25rem;margin:0 .5rem 0 0;vertical-align:-.2rem}"
            + "#token{box-sizing:border-box;width:100%;padding:.5rem}"
            + "button{font:inherit;padding:.5rem 1rem;margin:.5rem .5rem .5rem 0}"
            + ".now,.wrong{border-left:.25rem solid;padding:.5rem 1rem}.now{background:Canvas}"
            + "@media(min-height:40rem){:root{scroll-padding-top:9rem}.now{position:sticky;top:0}}";

    /** At least three digits, as a telephone has them. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d(?:[ -]?\\d){2,14}");

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; script-src 'sha256-" + hash(SCRIPT)
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SelfReportTexts texts;

    SelfReportPages(SelfReportTexts texts) {
        this.texts = texts;
    }

    /** A page, which nobody keeps a copy of and which runs nothing but its own script. */
    static Response answer(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .build();
    }

    /** Where a link leads. */
    String start() {
        return page("""
                <p>Please have the code ready that came with your message. It is filled in already if you opened the link.</p>
                <form method="post" action="%1$s/questions">
                <label for="token">Your code</label>
                <input id="token" name="token" required maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false">
                <p><button type="submit">Go on</button></p>
                </form>
                <script>%2$s</script>
                """.formatted(SelfReportResource.PATH, SCRIPT));
    }

    /** The questions. None has to be answered. */
    String questions(InstrumentDefinition definition, Filled filled) {
        return page(asked(definition, filled, false));
    }

    /** The questions with the answers that were given, none of which has arrived; those that cannot be one are marked. */
    String unreadable(InstrumentDefinition definition, Filled filled) {
        return page("""
                <p role="alert" class="wrong">Something in the answers could not be read, so none of them has arrived.\
                 Please look at those that are marked and send them once more.</p>
                %s""".formatted(asked(definition, filled, true)));
    }

    private static String asked(InstrumentDefinition definition, Filled filled, boolean marked) {
        StringBuilder asked = new StringBuilder();
        asked.append("<p>").append(period(definition.windowDays())).append(" You may leave out any question.</p>\n");
        asked.append("<form method=\"post\" action=\"%s\" autocomplete=\"off\">%n".formatted(SelfReportResource.PATH));
        asked.append(hidden(Filled.TOKEN, filled.token().value()));
        asked.append(hidden(Filled.FORM, filled.form()));
        asked.append(
                hidden(Filled.QUESTIONS, Integer.toString(definition.items().size())));
        definition.items().forEach(item -> asked.append(question(definition, item, filled.answer(item), marked)));
        asked.append("<p><button type=\"submit\">Send</button></p>\n</form>\n");
        // A form of its own, so that no answer is thrown away by it.
        asked.append("<form method=\"post\" action=\"%s/declined\">%n".formatted(SelfReportResource.PATH));
        asked.append(hidden(Filled.TOKEN, filled.token().value()));
        asked.append("<p><button type=\"submit\">I would rather not</button></p>\n</form>\n");
        return asked.toString();
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n".formatted(name, escaped(value));
    }

    private static String period(int windowDays) {
        return windowDays == 0
                ? "Please say how it is for you now."
                : "Please think of the last " + windowDays + " days.";
    }

    private static String question(InstrumentDefinition definition, Item item, String given, boolean marked) {
        String name = Filled.ANSWER + item.number();
        int choices = (item.max() - item.min()) / item.step() + 1;
        boolean wrong = marked && !given.isEmpty() && !item.allows(Filled.numberOf(given));
        String described = wrong ? " aria-invalid=\"true\" aria-describedby=\"wrong-%d\"".formatted(item.number()) : "";
        StringBuilder asked =
                new StringBuilder("<fieldset><legend>%d. %s</legend>%n".formatted(item.number(), escaped(item.text())));
        if (wrong) {
            asked.append("<p class=\"wrong\" id=\"wrong-%d\">This is none of the possible answers.</p>%n"
                    .formatted(item.number()));
        }
        if (choices > CHOICES_MAX) {
            asked.append(
                    "<label>From %1$d to %2$d <input type=\"number\" name=\"%3$s\" min=\"%1$d\" max=\"%2$d\" value=\"%4$s\"%5$s></label>%n"
                            .formatted(item.min(), item.max(), name, escaped(given), described));
        } else {
            for (int answer = item.min(); answer <= item.max(); answer += item.step()) {
                String checked = given.equals(Integer.toString(answer)) ? " checked" : "";
                asked.append("<label><input type=\"radio\" name=\"%s\" value=\"%d\"%s%s> %s</label>%n"
                        .formatted(
                                name, answer, checked, described, escaped(AnswerWords.of(definition, item, answer))));
            }
        }
        return asked.append("</fieldset>\n").toString();
    }

    /** After answers were kept. */
    String kept(Optional<Instant> respondsBy) {
        return page("<p role=\"status\">Thank you. Your answers have arrived. %s</p>%n"
                .formatted(escaped(texts.responds(respondsBy))));
    }

    /** After the person said they would rather not. */
    String declined() {
        return page("<p role=\"status\">Thank you for telling us. You need do nothing more.</p>\n");
    }

    /** Where nothing is to be answered, whatever the reason. */
    String nothing() {
        return page(
                "<p role=\"status\">There is nothing to answer here. Please check the code, or ask whoever gave it to"
                        + " you for another one.</p>\n");
    }

    /**
     * Where nobody can say whether what was sent has arrived. It comes along to be sent again, since a browser has no page to
     * go back to.
     *
     * @param path below that of the reports, to which it was sent
     */
    String unsure(String path, Filled filled) {
        StringBuilder sent = new StringBuilder();
        filled.fields().forEach((name, value) -> sent.append(hidden(name, value)));
        return page("""
                <p role="alert">We cannot say whether this has arrived. Please send it once more in a minute. If you need\
                 somebody now, turn to those named at the top of this page.</p>
                <form method="post" action="%s%s">
                %s<p><button type="submit">Send again</button></p>
                </form>
                """.formatted(SelfReportResource.PATH, path, sent));
    }

    private String page(String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>A few questions</title><style>%s</style></head>
                <body><main>
                <h1>A few questions</h1>
                <p class="now"><strong>%s</strong></p>
                %s</main></body>
                </html>
                """.formatted(STYLE, callable(texts.crisisContacts()), content);
    }

    /** A number is called by touching it. */
    private static String callable(String text) {
        StringBuilder html = new StringBuilder();
        int done = 0;
        Matcher number = TELEPHONE.matcher(text);
        while (number.find()) {
            html.append(escaped(text.substring(done, number.start())))
                    .append("<a href=\"tel:%s\">%s</a>"
                            .formatted(number.group().replaceAll("[ -]", ""), number.group()));
            done = number.end();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text) {
        byte[] digest = Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).toBytes();
        return Base64.getEncoder().encodeToString(digest);
    }
}

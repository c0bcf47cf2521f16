package org.throughline.outcomes.invitation.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
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

    private static final String STYLE =
            "body{font:1.125rem/1.5 sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}"
                    + "fieldset{margin:0 0 1.5rem;border:1px solid #767676}label{display:block;padding:.375rem 0}"
                    + "button{font:inherit;padding:.5rem 1rem;margin:.5rem .5rem .5rem 0}.now{border-left:.25rem solid;padding:.5rem 1rem}";

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

    /**
     * The questions. None has to be answered.
     *
     * @param form tells this page from every other
     */
    String questions(InstrumentDefinition definition, LinkToken token, String form) {
        StringBuilder asked = new StringBuilder();
        asked.append("<p>").append(period(definition.windowDays())).append(" You may leave out any question.</p>\n");
        asked.append("<form method=\"post\" action=\"%s\" autocomplete=\"off\">%n".formatted(SelfReportResource.PATH));
        asked.append(hidden("token", token.value()));
        asked.append(hidden(SelfReportResource.FORM, form));
        asked.append(hidden(
                SelfReportResource.QUESTIONS,
                Integer.toString(definition.items().size())));
        definition.items().forEach(item -> asked.append(question(definition, item)));
        asked.append("<p><button type=\"submit\">Send</button></p>\n</form>\n");
        // A form of its own, so that no answer is thrown away by it.
        asked.append("<form method=\"post\" action=\"%s/declined\">%n".formatted(SelfReportResource.PATH));
        asked.append(hidden("token", token.value()));
        asked.append("<p><button type=\"submit\">I would rather not</button></p>\n</form>\n");
        return page(asked.toString());
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n".formatted(name, escaped(value));
    }

    private static String period(int windowDays) {
        return windowDays == 0
                ? "Please say how it is for you now."
                : "Please think of the last " + windowDays + " days.";
    }

    private static String question(InstrumentDefinition definition, Item item) {
        String name = SelfReportResource.ANSWER + item.number();
        int choices = (item.max() - item.min()) / item.step() + 1;
        StringBuilder asked =
                new StringBuilder("<fieldset><legend>%d. %s</legend>%n".formatted(item.number(), escaped(item.text())));
        if (choices > CHOICES_MAX) {
            asked.append(
                    "<label>From %1$d to %2$d <input type=\"number\" name=\"%3$s\" min=\"%1$d\" max=\"%2$d\"></label>%n"
                            .formatted(item.min(), item.max(), name));
        } else {
            for (int answer = item.min(); answer <= item.max(); answer += item.step()) {
                asked.append("<label><input type=\"radio\" name=\"%s\" value=\"%d\"> %s</label>%n"
                        .formatted(name, answer, escaped(AnswerWords.of(definition, item, answer))));
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

    /** Where what was sent was not taken, or nobody can say whether it was. */
    String failed(int status) {
        return switch (status) {
            case 400 ->
                page(
                        "<p role=\"alert\">Something in the answers could not be read, so none of them has arrived. Please go"
                                + " back, look at them again and send them once more.</p>\n");
            case 404 -> nothing();
            default ->
                page(
                        "<p role=\"alert\">We cannot say whether this has arrived. Please go back and send it once more in a"
                                + " minute. If you need somebody now, turn to those named at the top of this page.</p>\n");
        };
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
                """.formatted(STYLE, escaped(texts.crisisContacts()), content);
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

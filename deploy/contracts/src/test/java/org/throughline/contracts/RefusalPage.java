package org.throughline.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each service refuses, as a page for who calls it. */
final class RefusalPage {
    private static final String BEGINNING = """
            # What is refused

            Written from the code of the four services and held against it by a test. Each rule by which a service
            refuses answers with a problem of its own (RFC 9457, `urn:throughline:problem:` and its name), which says what is
            wrong and what to do next. Nothing of what was refused is kept, and no answer repeats a text of its request
            but the codes of clinicians, instruments and parts it names.
            Beside these there are fields and parameters that cannot be read (400), tokens (401, 403), paths and media
            types, and `not-found`, which is also the answer about everything a caller may not know of.
            """;

    private RefusalPage() {}

    static String of(List<Refusal> refusals) {
        StringBuilder page = new StringBuilder(BEGINNING);
        Map<String, List<Refusal>> services = refusals.stream()
                .filter(refusal -> refusal.problem().status() != 404)
                .collect(Collectors.groupingBy(Refusal::service, TreeMap::new, Collectors.toList()));
        services.forEach((service, all) -> {
            page.append("\n## ")
                    .append(service)
                    .append("\n\n| about | problem | status | what it says |\n|---|---|---|---|\n");
            all.stream().map(RefusalPage::row).distinct().sorted().forEach(page::append);
        });
        return page.toString();
    }

    private static String row(Refusal refusal) {
        String about = refusal.feature().replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return "| " + about + " | `" + refusal.problem().type() + "` | "
                + refusal.problem().status() + " | " + refusal.title() + " |\n";
    }
}

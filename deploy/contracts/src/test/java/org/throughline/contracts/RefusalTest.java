package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.platform.web.Problem;

/** Every rule by which a service refuses has a problem of its own, which says what to do and repeats nothing. */
class RefusalTest {
    private static final Path PAGE = Path.of("docs", "refusals.md");

    /** Said where a record is not there or not the caller's, and then by every rule alike. */
    private static final String NOT_FOUND = "not-found";

    /** Of the ledger, of clearing, of weeks of care and of courses of scores, which follow by themselves. */
    private static final Set<String> INSIDE =
            Set.of("LedgerRefusal", "ClearingRefusal", "DoseRefusal", "TrajectoryRefusal");

    /** Members that name a clinician by id, an instrument by its code, or the parts of a definition that are wrong. */
    private static final Set<String> CODES = Set.of("doubts", "known", "parts");

    /** That evidence is of somebody else is answered as if it were not there. */
    private static final String ALIKE = "treatment-plan Care evidence-unknown";

    private static final Set<Integer> STATUSES = Set.of(400, 403, 404, 409, 410, 412, 422, 428);

    private static List<Refusal> all() {
        return Services.ALL.stream().flatMap(Refusal::of).toList();
    }

    @Test
    void a_refusal_is_the_fault_of_a_request_and_says_what_is_wrong() {
        List<Refusal> all = all();
        System.out.println(all.size() + " refusals of four services");
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all).allSatisfy(refusal -> {
            assertThat(refusal.problem().status()).isIn(STATUSES);
            assertThat(refusal.problem().type()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(refusal.title()).isNotBlank();
        });
    }

    @Test
    void a_refusal_repeats_no_text_of_the_request() {
        assertThat(all())
                .allSatisfy(refusal -> assertThat(refusal.body()).allSatisfy((member, value) -> {
                    if (!CODES.contains(member)) {
                        assertThat(value.toString()).doesNotContain(Sample.TEXT);
                    }
                }));
    }

    @Test
    void no_two_rules_of_a_feature_are_one_problem() {
        Map<String, Refusal> seen = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (Refusal refusal : all()) {
            String problem = refusal.service() + " " + refusal.feature() + " "
                    + refusal.problem().type();
            Refusal other = seen.putIfAbsent(problem, refusal);
            if (other != null && !refusal.problem().type().equals(NOT_FOUND) && !problem.equals(ALIKE)) {
                twice.add(problem + ": " + other.rule() + ", " + refusal.rule());
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void one_problem_has_one_status_wherever_it_is_met() {
        Map<String, Set<Integer>> statuses = all().stream()
                .map(Refusal::problem)
                .collect(Collectors.groupingBy(
                        Problem::type, Collectors.mapping(Problem::status, Collectors.toCollection(HashSet::new))));
        statuses.values().removeIf(one -> one.size() == 1);
        assertThat(statuses).isEmpty();
    }

    @Test
    void the_committed_page_is_that_of_the_code() {
        Snapshot.hold(PAGE, RefusalPage.of(all()));
    }

    @Test
    void only_what_nobody_asks_for_over_http_is_refused_without_a_problem() {
        Set<String> without = Services.ALL.stream()
                .flatMap(service -> service.domains().stream())
                .<Class<?>>map(Refusal::type)
                .filter(type -> Refusal.mapping(type).isEmpty())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(without).isEqualTo(INSIDE);
    }
}

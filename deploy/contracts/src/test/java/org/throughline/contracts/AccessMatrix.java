package org.throughline.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who may do what, as a page for people: areas down, roles across. */
final class AccessMatrix {
    static final Path FILE = Path.of("docs", "access-matrix.md");

    private static final String BEGINNING = """
            # Who may do what

            Written from the code of the four services and held against it by a test. **r** is to ask, **w** to record or
            change, nothing is a refusal. That a role may call a path says nothing yet of whose record it is shown: the
            organisation, the programmes and the duties of the caller decide that for every answer, and to systems and
            people outside a programme the [consent or another basis](consent-and-disclosure.md).

            """;

    private AccessMatrix() {}

    static String of(List<Permission> granted) {
        Set<String> roles = granted.stream().map(Permission::role).collect(Collectors.toCollection(TreeSet::new));
        Set<String> areas = granted.stream().map(Permission::area).collect(Collectors.toCollection(TreeSet::new));
        StringBuilder page = new StringBuilder(BEGINNING);
        row(page, "", roles.stream().toList());
        row(page, "---", roles.stream().map(_ -> "---").toList());
        for (String area : areas) {
            row(
                    page,
                    area,
                    roles.stream().map(role -> cell(granted, role, area)).toList());
        }
        return page.toString();
    }

    private static String cell(List<Permission> granted, String role, String area) {
        List<Permission> both = granted.stream()
                .filter(one -> one.role().equals(role) && one.area().equals(area))
                .toList();
        return (both.stream().anyMatch(one -> !one.changes()) ? "r" : "")
                + (both.stream().anyMatch(Permission::changes) ? "w" : "");
    }

    private static void row(StringBuilder page, String first, List<String> cells) {
        page.append("| ").append(first);
        cells.forEach(cell -> page.append(" | ").append(cell));
        page.append(" |\n");
    }
}

package org.throughline.embedded.launcher;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.embedded.launcher.issuer.Role;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Roles as given on a command line. */
final class RoleNames {

    private RoleNames() {}

    static Set<Role> parse(List<String> labels, CommandLine command) {
        var roles = EnumSet.noneOf(Role.class);
        for (String label : labels) {
            roles.add(Role.labelled(label)
                    .orElseThrow(() -> new ParameterException(
                            command,
                            "There is no role " + label + "; there are: " + String.join(", ", Role.labels()))));
        }
        return roles;
    }
}

package org.throughline.intake.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.rest.AdmissionRequest.SetAside;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Acting;
import org.throughline.platform.web.Problems;

/** Rules the caller of the request in hand sets aside, in the weightiest role of their token. */
@RequestScoped
public class Overriding {
    private final Acting acting;

    Overriding(Acting acting) {
        this.acting = acting;
    }

    List<RuleOverride> of(List<SetAside> rules) {
        if (rules.stream().map(SetAside::rule).distinct().count() < rules.size()) {
            throw Problems.invalid("request-invalid", "Set each rule aside once", "overrides");
        }
        return rules.stream()
                .map(one -> new RuleOverride(one.rule(), role(), acting.subject(), new Text(one.reason())))
                .toList();
    }

    RuleOverride.Role role() {
        return Arrays.stream(RuleOverride.Role.values())
                .filter(role ->
                        role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(acting.role()))
                .findFirst()
                .orElseThrow(() -> Problems.problem(403, "override-lacks-authority", "Your role sets no rule aside"));
    }
}

package org.throughline.scheduling.policy.rest;

import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.policy.domain.PolicyRefusal;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyIsRetroactive;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyStartTaken;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyVersionTaken;
import org.throughline.scheduling.policy.domain.PolicyRefusal.TooManyPolicies;

/** What a refused change of numbers is answered with. */
final class PolicyProblems {
    private PolicyProblems() {}

    static Problem of(PolicyRefusal refusal) {
        return switch (refusal) {
            case PolicyIsRetroactive _ ->
                Problems.problem(422, "policy-is-retroactive", "Numbers hold from now on at the earliest");
            case PolicyVersionTaken _ ->
                Problems.problem(409, "policy-version-taken", "Other numbers have that version; give a new one");
            case PolicyStartTaken _ ->
                Problems.problem(409, "policy-start-taken", "Other numbers begin at that time; choose another");
            case TooManyPolicies _ ->
                Problems.problem(422, "too-many-policies", "The programme has had as many versions as it may");
        };
    }
}

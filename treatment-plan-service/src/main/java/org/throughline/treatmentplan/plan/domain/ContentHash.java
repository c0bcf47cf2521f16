package org.throughline.treatmentplan.plan.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanContent.Step;

/**
 * SHA-256 of what a version of a plan says, as a signer confirms it.
 *
 * <p>Every field goes in as UTF-8 with its length before it, every list with its size before it, so no two contents
 * share a form. The first field names the form; another form gets another name, since signatures outlive programs.
 */
final class ContentHash {
    private static final String FORM = "throughline.plan-content.v1";

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** 64 lower-case hexadecimal digits. */
    static String of(PlanContent content) {
        ContentHash hash = new ContentHash(digest("SHA-256"));
        hash.field(FORM);
        hash.field(content.planId());
        hash.field(content.version());
        hash.list(content.problems(), hash::problem);
        hash.list(content.goals(), hash::goal);
        hash.list(content.interventions(), hash::planned);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void problem(Problem problem) {
        field(problem.problemId());
        field(problem.problem().value());
    }

    private void goal(Goal goal) {
        field(goal.goalId());
        field(goal.statement().value());
        list(goal.steps(), this::step);
    }

    private void step(Step step) {
        field(step.problemId());
        field(step.objective().measure().value());
        field(step.objective().instrument());
        field(step.objective().targetScore());
        field(step.objective().targetDate());
    }

    private void planned(Planned planned) {
        field(planned.interventionId());
        field(planned.goalId());
        field(planned.intervention().modality().name());
        field(planned.intervention().kind().name());
        field(planned.intervention().timesPerWeek());
        field(planned.intervention().minutes());
        field(planned.intervention().responsible());
    }

    private <T> void list(List<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
    }

    private void field(Object value) {
        byte[] bytes = value.toString().getBytes(UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }
}

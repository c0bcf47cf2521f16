package org.throughline.intake.referral.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;

/** Looks at requests that were read from something else than their own JSON, which the server checks itself. */
@ApplicationScoped
class Bounds {
    private final Validator validator;

    Bounds(Validator validator) {
        this.validator = validator;
    }

    /** The fields that are missing or out of bounds, in alphabetical order. */
    List<String> broken(Object request) {
        return validator.validate(request).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .distinct()
                .sorted()
                .toList();
    }
}

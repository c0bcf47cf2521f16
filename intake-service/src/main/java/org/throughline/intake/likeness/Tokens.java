package org.throughline.intake.likeness;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.likeness.domain.Trait;
import org.throughline.intake.likeness.domain.Traits;
import org.throughline.platform.privacy.BlindIndex;

/** Makes the tokens by which persons are found alike, under a key of the organisation. */
@Singleton
public class Tokens {
    private final BlindIndex index;

    /** Makes them with that key. */
    public Tokens(BlindIndex index) {
        this.index = index;
    }

    /**
     * The tokens of a person; none, if the key was destroyed.
     *
     * @param given names in order
     * @param policy by whose numbers likeness is looked for
     */
    public PersonTokens of(
            String organisation, String family, List<String> given, PartialDate birthDate, LikenessPolicy policy) {
        Traits traits = Traits.of(family, given.stream().findFirst().orElse(""), birthDate);
        List<String> borne = traits.borne().stream()
                .map(trait -> token(organisation, trait))
                .flatMap(Optional::stream)
                .toList();
        Map<String, Likeness> sought = new LinkedHashMap<>();
        for (Trait trait : traits.sought()) {
            token(organisation, trait).ifPresent(token -> sought.putIfAbsent(token, trait.likeness()));
        }
        return new PersonTokens(borne, sought, policy);
    }

    /** The token of a number a person is known by. */
    public Optional<String> identifier(String organisation, String system, String value) {
        return index.token(organisation, "identifier", system.strip() + "|" + value.strip());
    }

    private Optional<String> token(String organisation, Trait trait) {
        return index.token(organisation, trait.field(), trait.value());
    }
}

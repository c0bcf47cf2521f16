package org.throughline.platform.testkit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tokens as an issuer would sign them, for the tests of this build. */
public final class TestTokens {
    static final String ISSUER = "https://issuer.test";
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final KeyPair KEYS = keys();

    /** What was signed a moment ago: signing is a fifth of what a test over HTTP costs. */
    private static final Cache<Bearer, String> SIGNED =
            Caffeine.newBuilder().expireAfterWrite(LIFE.dividedBy(3)).build();

    private TestTokens() {}

    /** Whose token it is, and what it claims beside that. */
    private record Bearer(String organisation, String subject, List<String> roles, Map<String, Object> claims) {}

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** A bearer token that states no purpose of use. */
    public static String of(String organisation, String subject, String... roles) {
        return signed(organisation, subject, roles, Map.of());
    }

    /** A bearer token that states what for its bearer asks. */
    public static String stating(String purposeOfUse, String organisation, String subject, String... roles) {
        return signed(organisation, subject, roles, Map.of("purpose_of_use", purposeOfUse));
    }

    /** A bearer token that tells the surname of its bearer. */
    public static String named(String familyName, String organisation, String subject, String... roles) {
        return signed(organisation, subject, roles, Map.of("family_name", familyName));
    }

    /** A bearer token of somebody who signed in with a second factor. */
    public static String bySecondFactor(String organisation, String subject, String... roles) {
        return signed(organisation, subject, roles, Map.of("amr", Set.of("pwd", "mfa")));
    }

    /** The same, at a console that several people share. */
    public static String bySecondFactorAt(String client, String organisation, String subject, String... roles) {
        return signed(organisation, subject, roles, Map.of("client_id", client, "amr", Set.of("pwd", "mfa")));
    }

    private static String signed(String organisation, String subject, String[] roles, Map<String, Object> claims) {
        return SIGNED.get(new Bearer(organisation, subject, List.of(roles), claims), TestTokens::sign);
    }

    private static String sign(Bearer bearer) {
        JwtClaimsBuilder token = Jwt.issuer(ISSUER)
                .audience("throughline")
                .subject(bearer.subject())
                .claim("client_id", "client-of-" + bearer.subject())
                .claim("org", bearer.organisation())
                .claim("roles", Set.copyOf(bearer.roles()))
                .claim("programmes", Set.of("adult-evening"))
                .claim("facilities", Set.of("north"))
                .expiresIn(LIFE);
        bearer.claims().forEach(token::claim);
        return token.sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}

package org.throughline.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/** Tokens as an issuer would sign them, for the tests of this build. */
public final class TestTokens {
    static final String ISSUER = "https://issuer.test";
    private static final KeyPair KEYS = keys();

    private TestTokens() {}

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** A bearer token that states no purpose of use. */
    public static String of(String organisation, String subject, String... roles) {
        return claims(organisation, subject, roles).sign(KEYS.getPrivate());
    }

    /** A bearer token that states what for its bearer asks. */
    public static String stating(String purposeOfUse, String organisation, String subject, String... roles) {
        return claims(organisation, subject, roles)
                .claim("purpose_of_use", purposeOfUse)
                .sign(KEYS.getPrivate());
    }

    /** A bearer token of somebody who signed in with a second factor. */
    public static String bySecondFactor(String organisation, String subject, String... roles) {
        return claims(organisation, subject, roles)
                .claim("amr", Set.of("pwd", "mfa"))
                .sign(KEYS.getPrivate());
    }

    /** The same, at a console that several people share. */
    public static String bySecondFactorAt(String client, String organisation, String subject, String... roles) {
        return claims(organisation, subject, roles)
                .claim("client_id", client)
                .claim("amr", Set.of("pwd", "mfa"))
                .sign(KEYS.getPrivate());
    }

    private static JwtClaimsBuilder claims(String organisation, String subject, String... roles) {
        return Jwt.issuer(ISSUER)
                .audience("throughline")
                .subject(subject)
                .claim("client_id", "client-of-" + subject)
                .claim("org", organisation)
                .claim("roles", Set.of(roles))
                .claim("programmes", Set.of("adult-evening"))
                .claim("facilities", Set.of("north"))
                .expiresIn(900);
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

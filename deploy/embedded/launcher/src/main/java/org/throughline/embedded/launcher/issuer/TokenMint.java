package org.throughline.embedded.launcher.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes signed access tokens (RFC 9068). */
record TokenMint(String issuer, RSAKey key, InstantSource clock) {

    static final String AUDIENCE = "throughline";
    static final Duration LIFETIME = Duration.ofMinutes(15);

    String mint(String client, Identity identity) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(identity.subject())
                .claim("client_id", client)
                .claim("org", identity.organisation())
                .claim("programmes", sorted(identity.programmes()))
                .claim("facilities", sorted(identity.facilities()))
                .claim(
                        "roles",
                        identity.roles().stream().map(Role::label).sorted().toList())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
        if (!identity.factors().isEmpty()) {
            claims.claim("amr", sorted(identity.factors()));
        }
        identity.purposeOfUse().ifPresent(purpose -> claims.claim("purpose_of_use", purpose));
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(SigningKey.ALGORITHM)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException("the signing key does not sign", failed);
        }
        return token.serialize();
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return "TokenMint[" + issuer + "]";
    }
}

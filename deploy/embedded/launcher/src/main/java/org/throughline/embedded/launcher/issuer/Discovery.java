package org.throughline.embedded.launcher.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** What the issuer says about itself (OpenID Connect Discovery 1.0). */
final class Discovery {

    private Discovery() {}

    static String document(String issuer) {
        Map<String, Object> document = Map.of(
                "issuer", issuer,
                "token_endpoint", issuer + "/token",
                "jwks_uri", issuer + "/jwks",
                "grant_types_supported", List.of("client_credentials"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of(SigningKey.ALGORITHM.getName()),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        try {
            return new JsonMapper().writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and lists of texts are JSON", impossible);
        }
    }
}

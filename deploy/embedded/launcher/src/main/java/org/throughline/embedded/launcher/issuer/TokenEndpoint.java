package org.throughline.embedded.launcher.issuer;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Client credentials (RFC 6749, 4.4) to a token, or one of that RFC's errors. Nothing presented is ever quoted. */
record TokenEndpoint(ClientRegistry registry, TokenMint mint) {

    TokenResponse answer(HTTPRequest http) throws IOException {
        TokenRequest request;
        try {
            request = TokenRequest.parse(http);
        } catch (ParseException malformed) {
            return refused(Optional.ofNullable(malformed.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
        }
        if (!(request.getAuthorizationGrant() instanceof ClientCredentialsGrant)) {
            return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        }
        if (!(request.getClientAuthentication() instanceof PlainClientSecret presented)
                || !(presented instanceof ClientSecretBasic || presented instanceof ClientSecretPost)) {
            return refused(OAuth2Error.INVALID_CLIENT);
        }
        var secret = new Secret(presented.getClientSecret().getValue());
        var client = registry.authenticate(presented.getClientID().getValue(), secret);
        if (client.isEmpty()) return refused(OAuth2Error.INVALID_CLIENT);
        return granted(client.get(), Optional.ofNullable(request.getScope()).orElseGet(Scope::new));
    }

    private TokenResponse granted(Client client, Scope scope) {
        List<String> parts = scope.toStringList();
        var identity = Asked.parse(parts).flatMap(asked -> client.permits().grant(client.id(), asked));
        if (identity.isEmpty()) return refused(OAuth2Error.INVALID_SCOPE);
        var token = new BearerAccessToken(
                mint.mint(client.id(), identity.get()), TokenMint.LIFETIME.toSeconds(), scope.isEmpty() ? null : scope);
        return new AccessTokenResponse(new Tokens(token, null));
    }

    /** Code and status only: a parser's description may repeat what it was given. */
    private static TokenResponse refused(ErrorObject error) {
        return new TokenErrorResponse(new ErrorObject(error.getCode(), null, error.getHTTPStatusCode()));
    }
}

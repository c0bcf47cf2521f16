package org.throughline.embedded.launcher;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import org.throughline.embedded.launcher.issuer.ClientRegistry;
import org.throughline.embedded.launcher.issuer.OperatorCredentials;

/** Asks an issuer for a token with the operator's credentials. */
record TokenClient(String issuer) {

    private static final int ANSWERED_WITHIN_MILLIS = 10_000;

    String token(OperatorCredentials credentials, List<String> scope) throws IOException, CommandFailedException {
        var authentication =
                new ClientSecretBasic(new ClientID(credentials.client()), new Secret(credentials.secret()));
        var request = new TokenRequest.Builder(
                        URI.create(issuer + "/token"), authentication, new ClientCredentialsGrant())
                .scope(new Scope(scope.toArray(String[]::new)))
                .build()
                .toHTTPRequest();
        request.setProxy(Proxy.NO_PROXY);
        request.setConnectTimeout(ANSWERED_WITHIN_MILLIS);
        request.setReadTimeout(ANSWERED_WITHIN_MILLIS);
        try {
            var response = TokenResponse.parse(request.send());
            if (!response.indicatesSuccess())
                throw refused(response.toErrorResponse().getErrorObject());
            return response.toSuccessResponse().getTokens().getAccessToken().getValue();
        } catch (ParseException _) {
            throw new CommandFailedException("What answered at " + issuer + " is no token issuer.");
        }
    }

    private static CommandFailedException refused(ErrorObject error) {
        String hint = OAuth2Error.INVALID_SCOPE.equals(error) ? ": names are " + ClientRegistry.NAME_RULE : "";
        return new CommandFailedException("The issuer refused: " + error.getCode() + hint);
    }
}

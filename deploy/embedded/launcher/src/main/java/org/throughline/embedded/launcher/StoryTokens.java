package org.throughline.embedded.launcher;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.issuer.ClientRegistry;
import org.throughline.embedded.launcher.issuer.OperatorCredentials;
import org.throughline.embedded.launcher.issuer.Permits;
import org.throughline.embedded.launcher.issuer.Role;
import org.throughline.story.Tokens;

/** The story's people get the operator's tokens; systems outside are registered, each as a client of its own. */
final class StoryTokens implements Tokens {
    private final TokenClient issuer;
    private final OperatorCredentials operator;
    private final ClientRegistry clients;
    private final Map<String, OperatorCredentials> registered = new HashMap<>();

    /** On a running system, by the operator's credentials it keeps. */
    static StoryTokens of(URI issuer, DataDirectory data) throws IOException, CommandFailedException {
        return new StoryTokens(
                new TokenClient(issuer.toString()),
                new OperatorCredentials.File(data.operator()).read(),
                new ClientRegistry(data.clients()));
    }

    private StoryTokens(TokenClient issuer, OperatorCredentials operator, ClientRegistry clients) {
        this.issuer = issuer;
        this.operator = operator;
        this.clients = clients;
    }

    @Override
    public String token(String subject, String role, String organisation) throws IOException {
        return issued(operator, List.of("role:" + role, "org:" + organisation, "subject:" + subject));
    }

    @Override
    public String system(String client, String organisation, String purpose) throws IOException {
        OperatorCredentials credentials = registered.get(client);
        if (credentials == null) {
            var permits =
                    new Permits.Listed(organisation, Set.of(Role.EHR_SYSTEM), Set.of(), Set.of(), Set.of(purpose));
            credentials = new OperatorCredentials(
                    client, clients.register(client, permits).value());
            registered.put(client, credentials);
        }
        return issued(credentials, List.of("purpose:" + purpose));
    }

    private String issued(OperatorCredentials credentials, List<String> scope) throws IOException {
        try {
            return issuer.token(credentials, scope);
        } catch (CommandFailedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

package org.throughline.embedded.launcher.issuer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The clients the issuer knows, in a file of the data directory; secrets only as hashes. */
public record ClientRegistry(Path file) {

    public static final String OPERATOR = "operator";

    /** The organisation of an operator's token that names none. */
    public static final String ORGANISATION_DEFAULT = "demo";

    public static final String NAME_RULE =
            "letters, digits and . _ : - , a letter or digit first, at most 100 characters";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A client checked against the hash of this takes as long to refuse as one that exists. */
    private static final Secret.Hashed NOBODY = Secret.random().hashed();

    /** Whether this may stand in a token: as client, organisation, subject, programme, facility or purpose. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Registers a client and returns its secret, which is not to be had again. An earlier one of that id is replaced. */
    public Secret register(String id, Permits permits) throws IOException {
        synchronized (ClientRegistry.class) { // a lock on a file keeps out other processes, not other threads
            try (var channel = FileChannel.open(lock(), CREATE, WRITE);
                    var _ = channel.lock()) {
                return registerAlone(id, permits);
            }
        }
    }

    private Secret registerAlone(String id, Permits permits) throws IOException {
        var secret = Secret.random();
        var next = new ArrayList<>(clients());
        next.removeIf(client -> client.id().equals(id));
        next.add(new Client(id, secret.hashed(), permits));
        PrivateFile.write(file, JSON.writeValueAsBytes(next));
        return secret;
    }

    private Path lock() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    /** The client, if id and secret belong together. */
    Optional<Client> authenticate(String id, Secret presented) throws IOException {
        var known = clients().stream().filter(client -> client.id().equals(id)).findFirst();
        boolean matches = known.map(Client::secret).orElse(NOBODY).matches(presented);
        return known.filter(_ -> matches);
    }

    /** Makes the operator client and its credentials file unless both are there. */
    void ensureOperator(OperatorCredentials.File credentials) throws IOException {
        boolean registered = clients().stream().anyMatch(client -> client.id().equals(OPERATOR));
        if (registered && credentials.exists()) return;
        var secret = register(OPERATOR, new Permits.Anything(ORGANISATION_DEFAULT));
        credentials.write(new OperatorCredentials(OPERATOR, secret.value()));
    }

    private List<Client> clients() throws IOException {
        if (!Files.exists(file)) return List.of();
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<>() {});
        } catch (JsonProcessingException _) {
            throw new IOException(file + " is damaged; delete it to begin with the operator client alone");
        }
    }
}

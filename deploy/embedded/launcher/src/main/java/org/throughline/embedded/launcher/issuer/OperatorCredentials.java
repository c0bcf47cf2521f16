package org.throughline.embedded.launcher.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the operator of this machine gets tokens. It never prints itself. */
public record OperatorCredentials(String client, String secret) {

    @Override
    public String toString() {
        return "OperatorCredentials[redacted]";
    }

    /** The one place where the operator's secret is in clear; only its owner may read it. */
    public record File(Path path) {

        public OperatorCredentials read() throws IOException {
            try {
                return new JsonMapper().readValue(Files.readString(path), OperatorCredentials.class);
            } catch (JsonProcessingException _) {
                throw new IOException(path + " is damaged; delete it and start again for a new one");
            }
        }

        boolean exists() {
            return Files.exists(path);
        }

        void write(OperatorCredentials credentials) throws IOException {
            PrivateFile.write(path, new JsonMapper().writeValueAsBytes(credentials));
        }
    }
}

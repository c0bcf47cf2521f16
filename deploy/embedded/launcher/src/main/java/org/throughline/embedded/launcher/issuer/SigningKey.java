package org.throughline.embedded.launcher.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key tokens are signed with: made once, kept, so that tokens and caches of its public half survive a restart. */
final class SigningKey {

    /** The one every OpenID client must know. */
    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey loadOrCreate(Path file) throws IOException {
        try {
            if (Files.exists(file)) return RSAKey.parse(Files.readString(file));
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint(true)
                    .generate();
            PrivateFile.write(file, key.toJSONString().getBytes(StandardCharsets.UTF_8));
            return key;
        } catch (ParseException _) {
            // Without the cause: a parser may quote what it could not read.
            throw new IOException(file + " is no signing key; delete it for a new one");
        } catch (JOSEException failed) {
            throw new IOException("no signing key could be made", failed);
        }
    }
}

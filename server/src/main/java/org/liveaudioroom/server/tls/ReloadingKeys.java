package org.liveaudioroom.server.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the certificate in the files as they are now: a handshake looks at most each ten seconds
/// whether they changed, and keeps the old one while the new one is no good.
final class ReloadingKeys extends X509ExtendedKeyManager {
    static final Duration LOOK_EACH = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(ReloadingKeys.class);

    private final PemFiles files;
    private final Clock clock;
    private volatile Shown shown;

    /// What is shown, and when the files were written and last looked at.
    private record Shown(Identity identity, Written written, Instant looked) {}

    private record Written(FileTime chain, FileTime key) {}

    ReloadingKeys(PemFiles files, Clock clock) throws IOException {
        this.files = files;
        this.clock = clock;
        var written = written(); // Before reading: what changes in between is read again.
        shown = new Shown(files.read(), written, clock.instant());
    }

    private Identity identity() {
        if (clock.instant().isAfter(shown.looked().plus(LOOK_EACH))) {
            look();
        }
        return shown.identity();
    }

    private synchronized void look() {
        var now = clock.instant();
        var last = shown;
        try {
            var written = written();
            if (written.equals(last.written())) {
                shown = new Shown(last.identity(), written, now);
                return;
            }
            shown = new Shown(files.read(), written, now);
            LOG.info("The certificate was read again from {}.", files.chain());
        } catch (IOException unusable) {
            LOG.warn("The new certificate cannot be used, the old one stays.", unusable);
            shown = new Shown(last.identity(), last.written(), now);
        }
    }

    private Written written() throws IOException {
        return new Written(
                Files.getLastModifiedTime(files.chain()), Files.getLastModifiedTime(files.key()));
    }

    /// The alias tells the key type, so that the JDK asks for the one we have.
    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return keyType.equals(identity().key().getAlgorithm()) ? keyType : null;
    }

    @Override
    public @Nullable String chooseServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity().chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity().key();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[] {keyType};
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null; // We are never the client.
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}

package org.liveaudioroom.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.liveaudioroom.server.config.ConfigException;

/// Makes the TLS side of the front door out of files, given ones or our own.
public final class FrontCertificate {
    private FrontCertificate() {}

    /// With the operator's certificate, which is read again when the files change.
    ///
    /// @throws ConfigException when the files are not a certificate and its key
    public static SSLContext ofFiles(Path chain, Path key, Clock clock) {
        try {
            return context(new ReloadingKeys(new PemFiles(chain, key), clock));
        } catch (IOException unusable) {
            throw new ConfigException(
                    "The certificate cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /// With a certificate of our own, kept in the folder, that names these addresses.
    public static SSLContext ofOurOwn(Path folder, List<InetAddress> addresses, Clock clock) {
        try {
            var files = new SelfSigned(folder).identityFor(addresses, clock.instant());
            return context(new ReloadingKeys(files, clock));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read our own certificate", unreadable);
        }
    }

    private static SSLContext context(ReloadingKeys keys) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, null, null);
            return context;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no TLS", absent);
        }
    }
}

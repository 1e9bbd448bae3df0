package org.liveaudioroom.server.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A certificate chain and its private key.
///
/// @param chain our own certificate first
record Identity(List<X509Certificate> chain, PrivateKey key) {
    Identity {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }
}

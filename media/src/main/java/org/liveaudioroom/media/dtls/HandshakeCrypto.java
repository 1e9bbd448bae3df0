package org.liveaudioroom.media.dtls;

import java.security.SecureRandom;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.modes.AEADBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/// BouncyCastle's lightweight crypto, for sessions that see a handful of records in their life.
///
/// Its usual GCM keeps a table of 8 KB for each direction so that bulk data goes fast. None flows
/// here, and a session is kept as long as its peer: the tables would be most of what a peer costs.
final class HandshakeCrypto extends BcTlsCrypto {
    HandshakeCrypto(SecureRandom random) {
        super(random);
    }

    @Override
    protected AEADBlockCipher createGCMMode(BlockCipher cipher) {
        return GCMBlockCipher.newInstance(cipher, new BasicGCMMultiplier());
    }
}

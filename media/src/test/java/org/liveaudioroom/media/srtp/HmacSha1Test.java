package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HmacSha1Test {
    @Test
    void givesTheFirstVectorsOfRfc2202() {
        byte[] key = HexFormat.of().parseHex("0b".repeat(20));
        byte[] data = "Hi There".getBytes(StandardCharsets.US_ASCII);
        assertThat(new HmacSha1(key).of(data, 0, data.length))
                .asHexString()
                .isEqualToIgnoringCase("b617318655057264e28bc0b6fb378c8ef146be00");

        byte[] jefe = "Jefe".getBytes(StandardCharsets.US_ASCII);
        byte[] question = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
        assertThat(new HmacSha1(jefe).of(question, 0, question.length))
                .asHexString()
                .isEqualToIgnoringCase("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    @Property(tries = 200)
    void isWhatTheJdkSays(@ForAll @Size(20) byte[] key, @ForAll byte[] data, @ForAll int word)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        mac.update(data);
        byte[] expected = mac.doFinal(ByteBuffer.allocate(4).putInt(word).array());
        HmacSha1 ours = new HmacSha1(key);

        assertThat(ours.of(data, 0, data.length, word)).isEqualTo(expected);
        assertThat(ours.of(data, 0, data.length, word)).isEqualTo(expected);
    }
}

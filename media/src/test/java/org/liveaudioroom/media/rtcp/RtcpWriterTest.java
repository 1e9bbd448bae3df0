package org.liveaudioroom.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtcpWriterTest {
    private static final byte[] CNAME = "room".getBytes(StandardCharsets.US_ASCII);

    private final byte[] buffer = new byte[600];
    private final RtcpWriter writer = new RtcpWriter();

    @Test
    void writesASenderReportWithItsName() {
        int length =
                writer.begin(buffer, 4)
                        .senderReport(0x11223344, 0xe0e1e2e3_e4e5e6e7L, 123_456, 50, 5_000)
                        .cname(0x11223344, CNAME)
                        .length();

        assertThat(hex(4, length))
                .isEqualTo(
                        "80c80006"
                                + "11223344" // SR of 7 words, SSRC
                                + "e0e1e2e3e4e5e6e7" // NTP
                                + "0001e240"
                                + "00000032"
                                + "00001388" // RTP, packets, octets
                                + "81ca0003"
                                + "11223344" // SDES of 4 words, SSRC
                                + "0104726f6f6d0000"); // CNAME "room", end
        assertThat(RtcpPacket.isCompound(buffer, 4, length)).isTrue();
        assertThat(SenderReport.ntpTimestamp(buffer, 4)).isEqualTo(0xe0e1e2e3_e4e5e6e7L);
        assertThat(SenderReport.rtpTimestamp(buffer, 4)).isEqualTo(123_456);
        assertThat(SenderReport.packets(buffer, 4)).isEqualTo(50);
        assertThat(SenderReport.octets(buffer, 4)).isEqualTo(5_000);
    }

    @Test
    void writesAReceiverReportWithABlockForEachSource() {
        ReceptionStatistics one = new ReceptionStatistics(0x0a, 48_000);
        ReceptionStatistics two = new ReceptionStatistics(0x0b, 48_000);
        one.received(70_000, 0, 0);
        two.received(7, 0, 0);

        int length =
                writer.begin(buffer, 0)
                        .receiverReport(0x11223344)
                        .block(one, 0, 0)
                        .block(two, 26, 0)
                        .cname(0x11223344, CNAME)
                        .length();

        assertThat(RtcpPacket.isCompound(buffer, 0, length)).isTrue();
        assertThat(RtcpPacket.count(buffer, 0)).isEqualTo(2);
        assertThat(RtcpPacket.bytes(buffer, 0)).isEqualTo(56);
        int second = ReceiverReport.block(buffer, 0, 1);
        assertThat(ReportBlock.ssrc(buffer, second)).isEqualTo(0x0b);
        assertThat(ReportBlock.fractionLost(buffer, second)).isEqualTo(26);
        assertThat(ReportBlock.highestSequence(buffer, ReceiverReport.block(buffer, 0, 0)))
                .isEqualTo(70_000);
        assertThat(SourceDescription.cname(buffer, 56)).contains("room");
    }

    /// RFC 3550 §6.5: at least one zero ends the items, and the chunk ends on a word.
    @ParameterizedTest
    @CsvSource({"0, 12", "1, 12", "2, 16", "5, 16", "6, 20", "255, 268"})
    void fillsANameUpToAWord(int nameBytes, int packetBytes) {
        byte[] name = new byte[nameBytes];
        Arrays.fill(name, (byte) 'x');

        int length = writer.begin(buffer, 0).cname(1, name).length();

        assertThat(length).isEqualTo(packetBytes);
        assertThat(SourceDescription.cname(buffer, 0)).contains("x".repeat(nameBytes));
    }

    @Test
    void saysGoodbye() {
        int length = writer.begin(buffer, 0).receiverReport(1).bye(0x55).length();

        assertThat(RtcpPacket.isCompound(buffer, 0, length)).isTrue();
        assertThat(Bye.names(buffer, 8, 0x55)).isTrue();
        assertThat(Bye.names(buffer, 8, 0x56)).isFalse();
    }

    @Property
    void nacksNamesTheSequenceNumbersThatAreMissing(
            @ForAll @Size(min = 1, max = 16) Set<@IntRange(max = 200) Integer> missing,
            @ForAll @IntRange(max = 65_535) int start) {
        int[] sequences =
                missing.stream().sorted().mapToInt(ahead -> (start + ahead) & 0xffff).toArray();

        int length = writer.begin(buffer, 0).nack(1, 0x77, sequences, sequences.length).length();

        assertThat(RtcpPacket.isCompound(buffer, 0, length)).isTrue();
        assertThat(Nack.isNack(buffer, 0)).isTrue();
        assertThat(Nack.mediaSsrc(buffer, 0)).isEqualTo(0x77);
        int[] read = new int[64];
        int count = Nack.sequences(buffer, 0, read);
        assertThat(Arrays.copyOf(read, count)).isEqualTo(sequences);
    }

    @Test
    void asksFor17NumbersInOneWord() {
        int[] sequences = new int[Nack.WORD_SEQUENCES];
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = (65_530 + i) & 0xffff;
        }

        int length = writer.begin(buffer, 0).nack(1, 2, sequences, sequences.length).length();

        assertThat(hex(0, length)).isEqualTo("81cd0003" + "00000001" + "00000002" + "fffaffff");
    }

    private String hex(int from, int length) {
        return HexFormat.of().formatHex(buffer, from, from + length);
    }
}

package org.liveaudioroom.server.http;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// An address as a QR code of half blocks, two modules above each other in one character, for a
/// phone that looks at a terminal.
public final class QrCode {
    // ISO/IEC 18004 §9.1 asks for a quiet zone of four modules; two are enough for cameras, and the
    // code stays small.
    private static final int QUIET_MODULES = 2;

    private QrCode() {}

    /// Lines of text, light on dark as most terminals are: a drawn block is a light module.
    public static String text(String address) {
        var code = matrix(address);
        var text = new StringBuilder();
        for (var y = 0; y < code.getHeight(); y += 2) {
            for (var x = 0; x < code.getWidth(); x++) {
                text.append(halves(isLight(code, x, y), isLight(code, x, y + 1)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static BitMatrix matrix(String address) {
        var hints =
                Map.of(
                        EncodeHintType.MARGIN,
                        QUIET_MODULES,
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.L);
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code can hold " + address, tooLong);
        }
    }

    private static boolean isLight(BitMatrix code, int x, int y) {
        return y >= code.getHeight() || !code.get(x, y);
    }

    private static char halves(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}

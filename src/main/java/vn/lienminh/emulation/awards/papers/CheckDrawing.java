package vn.lienminh.emulation.awards.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// The address of a check as a phone reads it from a certificate (mã QR).
final class CheckDrawing {
    private static final int DOTS = 8;
    private static final int WHITE = 0xFFFFFF;

    private CheckDrawing() {}

    /// Base64 of a PNG.
    static String of(String address) {
        try {
            BitMatrix bits =
                    new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 1));
            int size = bits.getWidth() * DOTS;
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < size; y++)
                for (int x = 0; x < size; x++) image.setRGB(x, y, bits.get(x / DOTS, y / DOTS) ? 0 : WHITE);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;

/// The fingerprint of what a report says (mã bản gửi): SHA-256 of a canonical text, so that the same content has
/// the same hash whoever sends it, whatever file it comes in. No trailing zeros, cells in the order of their
/// numbers.
class ContentHash {
    private ContentHash() {}

    static String of(ReportId id, int version, ReportCells cells) {
        StringBuilder text = new StringBuilder();
        text.append(id.form())
                .append(' ')
                .append(version)
                .append(' ')
                .append(id.period())
                .append(' ')
                .append(id.organisation().value());
        cells.forEach((number, value) -> {
            text.append('\n').append(number).append(' ');
            words(text, value.amount());
            text.append(' ').append(value.standing().word()).append(' ').append(value.origin());
        });
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void words(StringBuilder text, Amount amount) {
        if (amount instanceof Amount.Missing missing) {
            text.append(missing.name());
            return;
        }
        text.append(amount.operator().sign());
        plain(text, amount.number());
        BigDecimal upper = amount.upper();
        if (upper != null) plain(text.append(".."), upper);
    }

    private static void plain(StringBuilder text, @Nullable BigDecimal number) {
        if (number == null) return;
        boolean small = number.scale() == 0 && number.precision() <= 18;
        if (small) text.append(number.longValue());
        else
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
}

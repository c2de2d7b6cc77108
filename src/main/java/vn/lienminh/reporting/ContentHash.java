package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import vn.lienminh.kernel.Amount;

/// The fingerprint of what a report says (mã bản gửi): SHA-256 of a canonical text, so that the same content has
/// the same hash whoever sends it, whatever file it comes in. No trailing zeros, cells in the order of their
/// numbers.
class ContentHash {
    private ContentHash() {}

    static String of(ReportId id, int version, SortedMap<Integer, CellValue> cells) {
        StringBuilder text = new StringBuilder();
        text.append(id.form())
                .append(' ')
                .append(version)
                .append(' ')
                .append(id.period())
                .append(' ')
                .append(id.organisation().value());
        cells.forEach((number, value) -> text.append('\n')
                .append(number)
                .append(' ')
                .append(words(value.amount()))
                .append(' ')
                .append(value.standing().word())
                .append(' ')
                .append(value.origin()));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(Amount amount) {
        if (amount instanceof Amount.Missing missing) return missing.name();
        BigDecimal number = amount.number();
        BigDecimal upper = amount.upper();
        return amount.operator().sign() + plain(number) + (upper == null ? "" : ".." + plain(upper));
    }

    private static String plain(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

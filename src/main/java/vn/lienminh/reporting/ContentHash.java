package vn.lienminh.reporting;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.lienminh.kernel.Amount;

/// The fingerprint of what a report says (mã bản gửi): SHA-256 of a canonical text, so that the same content has
/// the same hash whoever sends it, whatever file it comes in. No trailing zeros, cells in the order of their
/// numbers.
class ContentHash {
    private static final int USUAL = 1_000;

    private ContentHash() {}

    static String of(ReportId id, int version, ReportCells cells) {
        RowText text = new RowText(USUAL);
        text.add(id.form()).add(' ').add(version).add(' ').add(id.period().toString());
        text.add(' ').add(id.organisation().value());
        cells.forEach((number, value) -> {
            text.add('\n').add(number).add(' ');
            words(text, value.amount());
            text.add(' ').add(value.standing().word()).add(' ').add(value.origin());
        });
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void words(RowText text, Amount amount) {
        if (amount instanceof Amount.Missing missing) {
            text.add(missing.name());
            return;
        }
        text.add(amount.operator().sign());
        plain(text, amount.number());
        BigDecimal upper = amount.upper();
        if (upper != null) {
            text.add("..");
            plain(text, upper);
        }
    }

    private static void plain(RowText text, @Nullable BigDecimal number) {
        if (number == null) return;
        if (number.signum() == 0) text.add('0');
        else text.add(number.scale() == 0 ? number : number.stripTrailingZeros());
    }
}

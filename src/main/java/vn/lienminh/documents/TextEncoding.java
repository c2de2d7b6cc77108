package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.lienminh.kernel.Place;

/// How the bytes of a text file become text (bảng mã): by its mark, as UTF-8, or as one of the old Vietnamese ways.
///
/// @param skip bytes of the mark
/// @param mend makes Unicode of what the charset gives
record TextEncoding(Charset charset, int skip, UnaryOperator<String> mend) {
    private static final UnaryOperator<String> AS_IS = text -> text;

    static TextEncoding of(Reading reading, byte[] bytes) {
        TextEncoding marked = byMark(bytes);
        int bad = firstMalformed(bytes, marked);
        if (bad < 0) return marked.mended(reading, bytes);
        if (marked.skip > 0) throw unknown(reading, bytes, bad);
        return old(reading, bytes, bad);
    }

    /// Whether the text is what its characters say.
    boolean isUnchanged() {
        return mend == AS_IS;
    }

    Reader open(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
    }

    private static TextEncoding byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return plain(StandardCharsets.UTF_8, 3);
        if (startsWith(bytes, 0xFF, 0xFE)) return plain(StandardCharsets.UTF_16LE, 2);
        if (startsWith(bytes, 0xFE, 0xFF)) return plain(StandardCharsets.UTF_16BE, 2);
        return plain(StandardCharsets.UTF_8, 0);
    }

    private static TextEncoding plain(Charset charset, int skip) {
        return new TextEncoding(charset, skip, AS_IS);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /// Unicode in form, but perhaps typed with an old font.
    private TextEncoding mended(Reading reading, byte[] bytes) {
        return new TextEncoding(charset, skip, mendOf(reading, sample(bytes, this)));
    }

    /// What makes Unicode of texts that are Unicode in form. Texts of both kinds in one file are refused: in them
    /// `thô` could be either.
    static UnaryOperator<String> mendOf(Reading reading, WordSample sample) {
        var disguise = LegacyEncodings.disguisedIn(sample.words());
        if (disguise.isEmpty()) return AS_IS;
        LegacyEncoding encoding = disguise.get();
        String odd = LegacyEncodings.odd(sample.words()).stream()
                .filter(w -> Syllables.fits(encoding.read(w)))
                .findFirst()
                .orElseThrow();
        if (sample.hasVietnamese())
            throw reading.stop(
                    D116_TWO_ENCODINGS, "encoding", encoding.word(), "found", odd, "meant", encoding.read(odd));
        return encoding::read;
    }

    private static TextEncoding old(Reading reading, byte[] bytes, int bad) {
        TextEncoding western = plain(LegacyEncoding.WESTERN, 0);
        Set<String> words = sample(bytes, western).words();
        LegacyEncoding found = LegacyEncodings.of(words).orElseThrow(() -> unknown(reading, bytes, bad));
        return new TextEncoding(western.charset, 0, found::read);
    }

    private static WordSample sample(byte[] bytes, TextEncoding encoding) {
        try {
            return WordSample.of(encoding.open(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading.Stopped unknown(Reading reading, byte[] bytes, int bad) {
        int line = 1;
        for (int i = 0; i < bad; i++) if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) line++;
        Place place = new Place(reading.file(), null, line, null);
        return reading.stop(place, D111_UNKNOWN_ENCODING, "offset", "" + bad, "found", "0x%02X".formatted(bytes[bad]));
    }

    /// The offset of the first byte that is not of the charset; -1: all are.
    private static int firstMalformed(byte[] bytes, TextEncoding encoding) {
        var decoder = encoding.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.skip, bytes.length - encoding.skip);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) result = decoder.decode(in, out.clear(), true);
        return result.isError() ? in.position() : -1;
    }
}

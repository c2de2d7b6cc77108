package vn.lienminh.documents;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// A way of writing Vietnamese from before Unicode (bảng mã cũ). Its bytes are met as letters of Western Europe, in
/// a file of those bytes as well as in a workbook typed with an old font: `Liªn minh` for Liên minh.
enum LegacyEncoding {
    /// TCVN 5712:1993, ABC, the fonts `.VnTime`: one byte a letter
    TCVN3 {
        @Override
        String read(String western) {
            StringBuilder text = new StringBuilder(western.length());
            for (int i = 0; i < western.length(); i++) {
                int c = western.charAt(i);
                text.append(c >= 0xA1 && c <= 0xFE ? TCVN3_LETTERS.charAt(c - 0xA1) : (char) c);
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    },
    /// the fonts `VNI-Times`: the letter, then a byte for its marks
    VNI {
        @Override
        String read(String western) {
            StringBuilder text = new StringBuilder(western.length() + 8);
            for (int i = 0; i < western.length(); i++) {
                char letter = western.charAt(i);
                String marks = i + 1 < western.length() ? vniMarks(letter, western.charAt(i + 1)) : "";
                text.append(VNI_LETTERS.getOrDefault(letter, letter)).append(marks);
                if (!marks.isEmpty()) i++;
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    },
    /// Windows-1258: letters of the page, tones as marks behind them
    WINDOWS_1258 {
        @Override
        String read(String western) {
            return Normalizer.normalize(new String(western.getBytes(WESTERN), VIETNAMESE_PAGE), Normalizer.Form.NFC);
        }
    };

    /// How the bytes are shown by a program that does not know them.
    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Charset VIETNAMESE_PAGE = Charset.forName("windows-1258");

    /// A1 to FE.
    private static final String TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđẰ" // A1
            + "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" // B0
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" // C0
            + "éẹềểễếệìỉỄẾỒĩíịò" // D0
            + "Ổỏõóọồổỗốộờởỡớợù" // E0
            + "Ỗủũúụừửữứựỳỷỹýỵ"; // F0

    private static final Map<Character, Character> VNI_LETTERS = new HashMap<>();
    private static final Map<Character, String> TONES =
            Map.of('ù', "\u0301", 'ø', "\u0300", 'û', "\u0309", 'õ', "\u0303", 'ï', "\u0323");
    private static final Map<Character, String> ROOFS = Map.of(
            'â',
            "\u0302",
            'á',
            "\u0302\u0301",
            'à',
            "\u0302\u0300",
            'å',
            "\u0302\u0309",
            'ã',
            "\u0302\u0303",
            'ä',
            "\u0302\u0323");
    private static final Map<Character, String> BOWLS = Map.of(
            'ê',
            "\u0306",
            'é',
            "\u0306\u0301",
            'è',
            "\u0306\u0300",
            'ú',
            "\u0306\u0309",
            'ü',
            "\u0306\u0303",
            'ë',
            "\u0306\u0323");

    static {
        String from = "ôöæóòîñ", to = "ơưỉĩịỵđ";
        for (int i = 0; i < from.length(); i++) {
            VNI_LETTERS.put(from.charAt(i), to.charAt(i));
            VNI_LETTERS.put(Character.toUpperCase(from.charAt(i)), Character.toUpperCase(to.charAt(i)));
        }
    }

    /// Its name, the same in every language.
    String word() {
        return this == WINDOWS_1258 ? "Windows-1258" : name();
    }

    /// @param western the bytes, as windows-1252 shows them
    abstract String read(String western);

    private static String vniMarks(char letter, char next) {
        char base = Character.toLowerCase(letter), mark = Character.toLowerCase(next);
        if ("aeouyôö".indexOf(base) < 0) return "";
        String tone = TONES.getOrDefault(mark, "");
        String roof = "aeo".indexOf(base) < 0 ? "" : ROOFS.getOrDefault(mark, "");
        String bowl = base != 'a' ? "" : BOWLS.getOrDefault(mark, "");
        return tone + roof + bowl;
    }
}

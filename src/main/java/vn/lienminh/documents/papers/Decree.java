package vn.lienminh.documents.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Decree 30/2020/NĐ-CP, appendix I, fixes for every paper (thể thức và kỹ thuật trình bày): the words, the
/// page and the sizes that all formats share. Lengths are in millimetres, sizes of letters in points.
public final class Decree {
    public static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    public static final String RECIPIENTS = "Nơi nhận:";
    public static final String FONT = "Times New Roman";

    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 15;
    /// The two columns of the letterhead.
    static final int ISSUER_WIDTH = 73;
    static final int COUNTRY_WIDTH = 92;
    /// The rule under the motto is as long as its line, here at 13 points bold.
    static final int MOTTO_RULE = 56;
    static final int ISSUER_SIZE = 12;
    static final int SUBJECT_SIZE = 14;

    private static final Pattern DAY = Pattern.compile("ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})");
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double MEAN_LETTER = 0.55;

    private Decree() {}

    static int textWidth(boolean landscape) {
        return (landscape ? 297 : 210) - LEFT - RIGHT;
    }

    /// Between a third and a half of the line above it.
    public static int issuerRule(Paper paper) {
        return rule(paper.letterhead().issuer(), ISSUER_SIZE);
    }

    public static int subjectRule(Paper paper) {
        return rule(paper.subject(), SUBJECT_SIZE);
    }

    private static int rule(List<String> lines, int size) {
        int letters = lines.isEmpty() ? 20 : lines.getLast().length();
        return (int) Math.clamp(Math.round(0.4 * letters * MEAN_LETTER * size * MM_PER_POINT), 12, 60);
    }

    /// The title of the file's properties: the kind and what it is about.
    public static String title(Paper paper) {
        String title = (paper.kind() + " " + String.join(" ", paper.subject())).strip();
        return title.isEmpty() ? paper.fileName() : title;
    }

    public static String author(Paper paper) {
        return String.join(" ", paper.letterhead().issuer()).strip();
    }

    /// The day that the paper bears, for the file's properties; a draft without a day has a fixed one.
    static LocalDate day(Paper paper) {
        Matcher m = DAY.matcher(paper.letterhead().placeAndDate());
        if (!m.find()) return UNDATED;
        int month = Math.clamp(Integer.parseInt(m.group(2)), 1, 12);
        LocalDate first = LocalDate.of(Integer.parseInt(m.group(3)), month, 1);
        return first.withDayOfMonth(Math.clamp(Integer.parseInt(m.group(1)), 1, first.lengthOfMonth()));
    }
}

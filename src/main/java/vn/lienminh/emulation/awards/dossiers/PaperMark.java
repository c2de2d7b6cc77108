package vn.lienminh.emulation.awards.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a paper of a dossier stands (tình trạng giấy tờ).
///
/// @param day it was signed, or asked for
public record PaperMark(String paper, Mark mark, LocalDate day, String note, Instant at, String by) {

    public enum Mark {
        /// đã hỏi, chờ trả lời
        ASKED,
        /// đã có
        READY,
        /// có rồi nhưng hỏng, rút lại
        MISSING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Mark> parse(String word) {
            return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
        }
    }
}

package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lienminh.kernel.Place;
import vn.lienminh.kernel.Table;

/// Reads one CSV file (tệp CSV): any encoding and separator that Excel writes, a header, comments after `#`.
final class CsvFile {
    private final Reading reading;
    private final byte[] bytes;
    private final TextEncoding encoding;
    private final TableDraft draft;
    private int lastLine;

    CsvFile(Reading reading, byte[] bytes) {
        this.reading = reading;
        this.bytes = bytes;
        this.encoding = TextEncoding.of(reading, bytes);
        this.draft = new TableDraft(reading, null, encoding.mend());
    }

    Table table(String hash) throws IOException {
        char separator = Separator.of(encoding.open(bytes), reading.limits().line());
        try (var text = new ProgressLimit(encoding.open(bytes), reading.limits().line(), this::longRow)) {
            rows(
                    text,
                    CSVParser.builder()
                            .setReader(text)
                            .setFormat(format(separator))
                            .get());
        }
        if (draft.isEmpty()) throw reading.stop(D102_EMPTY);
        return draft.finish(hash);
    }

    static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    private void rows(ProgressLimit text, CSVParser parser) throws IOException {
        try {
            for (CSVRecord row : parser) {
                text.progress();
                row(Math.toIntExact(parser.getCurrentLineNumber()), row.toList());
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) throw e.getCause();
            throw text.isAtEnd() ? openQuote() : afterQuote(parser.getCurrentLineNumber());
        }
    }

    private void row(int endLine, List<String> cells) {
        lastLine = endLine;
        boolean names = draft.isEmpty() && Separator.isNamedBy(cells);
        if (!names) draft.add(endLine - lineEnds(cells), cells);
    }

    static int lineEnds(List<String> cells) {
        int ends = 0;
        for (String cell : cells)
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c == '\r' || (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r'))) ends++;
            }
        return ends;
    }

    private Reading.Stopped longRow() {
        return reading.stop(
                lineAfterLast(), D115_LONG_ROW, "most", "" + reading.limits().line());
    }

    private Reading.Stopped openQuote() {
        return reading.stop(lineAfterLast(), D113_OPEN_QUOTE);
    }

    private Reading.Stopped afterQuote(long line) {
        return reading.stop(new Place(reading.file(), null, Math.toIntExact(line), null), D114_TEXT_AFTER_QUOTE);
    }

    /// Where the row begins that could not be read: behind the last one, blank lines and comments.
    private Place lineAfterLast() {
        int line = 1;
        boolean blank = true;
        try (Reader text = new BufferedReader(encoding.open(bytes))) {
            for (int before = 0, c = text.read(); c >= 0; before = c, c = text.read()) {
                if (c == '\n' && before == '\r') continue;
                boolean end = c == '\n' || c == '\r';
                if (end) line++;
                boolean begins = blank && line > lastLine && !Character.isWhitespace(c);
                if (begins && c != '#') break;
                blank = end || (blank && Character.isWhitespace(c));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Place(reading.file(), null, line, null);
    }
}

package vn.lienminh.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What one file may cost us (giới hạn của tệp). Chosen so that the largest file that is read fits in 256 MB of
/// heap.
///
/// @param file bytes of a file as sent; of a CSV file in gzip also bytes once unpacked; of a workbook also its
///     texts
/// @param rows of all sheets together
/// @param cell characters of one cell
/// @param line characters of one row of a CSV file
/// @param unpacked bytes of a workbook once unpacked
@ConfigurationProperties("documents")
public record DocumentLimits(
        @DefaultValue("50MB") DataSize file,
        @DefaultValue("1000000") int rows,
        @DefaultValue("2000") int columns,
        @DefaultValue("32000") int cell,
        @DefaultValue("1000000") int line,
        @DefaultValue("256MB") DataSize unpacked) {

    /// The defaults, for use without a configuration.
    public static final DocumentLimits USUAL = new DocumentLimits(
            DataSize.ofMegabytes(50), 1_000_000, 2_000, 32_000, 1_000_000, DataSize.ofMegabytes(256));

    /// For a file that is never in memory as a whole: its rows are still bounded, their number is not.
    DocumentLimits anyLength() {
        return new DocumentLimits(
                DataSize.ofTerabytes(1), Integer.MAX_VALUE, columns, cell, line, DataSize.ofTerabytes(1));
    }
}

package vn.lienminh.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import vn.lienminh.platform.backup.Manifest.Column;

/// One table as PostgreSQL writes it (`COPY`, its text form), row by row: never more than a row is in memory.
final class TableCopy {
    private final ContentSum sum = new ContentSum();
    private long rows;

    /// @param out where the rows go
    void run(Connection connection, Structure.TableName table, List<Column> columns, OutputStream out)
            throws SQLException, IOException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s) to stdout (encoding 'UTF8')"
                        .formatted(Structure.quoted(columns), table.quoted()));
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                sum.add(row);
                rows++;
                out.write(row);
            }
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    long rows() {
        return rows;
    }

    String content() {
        return sum.hex();
    }
}

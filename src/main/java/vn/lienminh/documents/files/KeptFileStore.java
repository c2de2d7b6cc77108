package vn.lienminh.documents.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of files that people hand in.
@Repository
class KeptFileStore {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('files:' || :subject, 0))";
    private static final String ADD = """
            insert into documents.file (subject, name, kind, size, hash, bytes, kept_at, kept_by)
            values (:subject, :name, :kind, :size, :hash, :bytes, :at, :by)
            returning id
            """;
    private static final String OF = """
            select id, subject, name, kind, size, hash, kept_at, kept_by from documents.file
             where subject = :subject and ended_at is null order by id
            """;
    private static final String UNDER = """
            select id, subject, name, kind, size, hash, kept_at, kept_by from documents.file
             where starts_with(subject, :beginning) and ended_at is null order by id
            """;
    private static final String BYTES = "select bytes from documents.file where id = :id";
    private static final String END = """
            update documents.file set ended_at = :at, ended_by = :by
             where subject = :subject and id = :id and ended_at is null
            """;

    private final JdbcClient jdbc;

    KeptFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends nobody else hands in anything for this subject.
    void lock(String subject) {
        jdbc.sql(LOCK).param("subject", subject).query().listOfRows();
    }

    KeptFile add(KeptFile file, byte[] bytes) {
        long id = jdbc.sql(ADD)
                .param("subject", file.subject())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("hash", file.hash())
                .param("bytes", bytes)
                .param("at", Timestamp.from(file.keptAt()))
                .param("by", file.keptBy())
                .query(Long.class)
                .single();
        return new KeptFile(
                id, file.subject(), file.name(), file.kind(), file.size(), file.hash(), file.keptAt(), file.keptBy());
    }

    List<KeptFile> of(String subject) {
        return jdbc.sql(OF)
                .param("subject", subject)
                .query((row, n) -> file(row))
                .list();
    }

    Map<String, List<KeptFile>> under(String beginning) {
        return jdbc.sql(UNDER).param("beginning", beginning).query((row, n) -> file(row)).stream()
                .collect(Collectors.groupingBy(KeptFile::subject, LinkedHashMap::new, Collectors.toList()));
    }

    byte[] bytes(long id) {
        return jdbc.sql(BYTES).param("id", id).query(byte[].class).single();
    }

    boolean end(String subject, long id, Instant at, String by) {
        return jdbc.sql(END)
                        .param("subject", subject)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                > 0;
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("name"),
                KeptKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getString("hash"),
                row.getTimestamp("kept_at").toInstant(),
                row.getString("kept_by"));
    }
}

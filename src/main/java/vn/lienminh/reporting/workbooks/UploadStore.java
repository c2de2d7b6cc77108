package vn.lienminh.reporting.workbooks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.OrganisationId;
import vn.lienminh.kernel.Period;

/// All SQL of workbooks that were sent.
@Repository
class UploadStore {
    private static final String ADD = """
            insert into reporting.upload (organisation, period, file, hash, content, uploaded_at, uploaded_by)
            values (:organisation, :period, :file, :hash, :content, :at, :by)
            returning id
            """;
    /// Of those that nothing was taken from, a person keeps the last few, and none for longer than a day.
    private static final String FORGET = """
            delete from reporting.upload u
             where not exists (select from reporting.upload_taking t where t.upload = u.id)
               and (u.uploaded_at < :before
                    or u.uploaded_by = :by and u.id not in (
                       select id from reporting.upload where uploaded_by = :by order by id desc limit 5))
            """;
    private static final String FIND = """
            select id, file, hash, uploaded_at, uploaded_by from reporting.upload
             where id = :id and organisation = :organisation and period = :period and uploaded_by = :by
            """;
    private static final String CONTENT = "select content from reporting.upload where id = :id";
    private static final String TAKE = """
            insert into reporting.upload_taking (upload, seq, organisation, cells, taken_at, taken_by)
            select :upload, coalesce(max(seq), 0) + 1, :organisation, :cells, :at, :by
              from reporting.upload_taking where upload = :upload
            """;
    private static final String FILE_OF = "select file from reporting.upload where id = :id";

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(OrganisationId organisation, Period period, Upload upload, byte[] content) {
        return jdbc.sql(ADD)
                .param("organisation", organisation.value())
                .param("period", period.toString())
                .param("file", upload.file())
                .param("hash", upload.hash())
                .param("content", content)
                .param("at", Timestamp.from(upload.at()))
                .param("by", upload.by())
                .query(Long.class)
                .single();
    }

    void forget(Instant before, String by) {
        jdbc.sql(FORGET).param("before", Timestamp.from(before)).param("by", by).update();
    }

    Optional<Upload> find(long id, OrganisationId organisation, Period period, String by) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("period", period.toString())
                .param("by", by)
                .query((row, n) -> new Upload(
                        row.getLong("id"),
                        row.getString("file"),
                        row.getString("hash"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        row.getString("uploaded_by")))
                .optional();
    }

    byte[] content(long id) {
        return jdbc.sql(CONTENT).param("id", id).query(byte[].class).single();
    }

    void take(long upload, OrganisationId organisation, Collection<Integer> cells, Instant at, String by) {
        jdbc.sql(TAKE)
                .param("upload", upload)
                .param("organisation", organisation.value())
                .param("cells", cells.toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// The name of the file that an entry was taken from.
    Optional<String> file(long id) {
        return jdbc.sql(FILE_OF).param("id", id).query(String.class).optional();
    }
}

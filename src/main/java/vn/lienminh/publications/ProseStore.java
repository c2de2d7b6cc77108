package vn.lienminh.publications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of prose.
@Repository
class ProseStore {
    private static final String OF = """
            select heading, paragraph from publications.prose
             where party = :party and year = :year
               and (:known::timestamptz is null and ended_at is null
                    or recorded_at <= :known and (ended_at is null or :known < ended_at))
             order by heading, ord
            """;
    private static final String END = """
            update publications.prose set ended_at = :at
             where party = :party and year = :year and heading = :heading and ended_at is null
            """;
    private static final String ADD = """
            insert into publications.prose (party, year, heading, ord, paragraph, file, recorded_at)
            values (:party, :year, :heading, :ord, :paragraph, :file, :at)
            """;

    private final JdbcClient jdbc;

    ProseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Paragraphs by folded heading.
    Map<String, List<String>> of(String party, int year, @Nullable Instant known) {
        Map<String, List<String>> byHeading = new LinkedHashMap<>();
        jdbc.sql(OF)
                .param("party", party)
                .param("year", year)
                .param("known", known == null ? null : Timestamp.from(known))
                .query(row -> {
                    byHeading
                            .computeIfAbsent(row.getString("heading"), k -> new ArrayList<>())
                            .add(row.getString("paragraph"));
                });
        return byHeading;
    }

    void put(String party, int year, String heading, List<String> paragraphs, String file, Instant at) {
        jdbc.sql(END)
                .param("party", party)
                .param("year", year)
                .param("heading", heading)
                .param("at", Timestamp.from(at))
                .update();
        for (int i = 0; i < paragraphs.size(); i++)
            jdbc.sql(ADD)
                    .param("party", party)
                    .param("year", year)
                    .param("heading", heading)
                    .param("ord", i + 1)
                    .param("paragraph", paragraphs.get(i))
                    .param("file", file)
                    .param("at", Timestamp.from(at))
                    .update();
    }
}

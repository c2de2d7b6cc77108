package vn.lienminh.publications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.documents.papers.PaperFormat;

/// All SQL of printed reports.
@Repository
class PublicationStore {
    private static final String ADD = """
            insert into publications.publication (party, year, format, file, file_hash, known_at, printed_at, printed_by)
            values (:party, :year, :format, :file, :hash, :known, :at, :by) returning id
            """;
    private static final String ADD_FIGURE = """
            insert into publications.printed_figure (publication, ord, token, indicator, period, wording, sources)
            values (:publication, :ord, :token, :indicator, :period, :wording, :sources::jsonb)
            """;
    private static final String OF = """
            select id, format, file, known_at, printed_at, printed_by from publications.publication
             where party = :party and year = :year order by id desc limit 20
            """;
    private static final String FIGURES = """
            select token, indicator, wording from publications.printed_figure where publication = :publication order by ord
            """;

    private static final String STANDING_ON = """
            select p.id, p.file, p.printed_at from publications.publication p
             where exists (select 1 from publications.printed_figure f
                            where f.publication = p.id and f.period = :period and f.sources -> :organisation is not null)
             order by p.id desc limit 20
            """;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A printed file that stands on a report.
    record Standing(String file, Instant at) {}

    /// What was printed of figures that stand on a report, newest first.
    List<Standing> standingOn(String organisation, String period) {
        return jdbc.sql(STANDING_ON)
                .param("organisation", organisation)
                .param("period", period)
                .query((row, n) -> new Standing(
                        row.getString("file"), row.getTimestamp("printed_at").toInstant()))
                .list();
    }

    record Printed(int id, PaperFormat format, String file, Instant knownAt, Instant printedAt, String printedBy) {}

    record PrintedFigure(String token, String indicator, String wording) {}

    int add(
            String party,
            int year,
            PaperFormat format,
            String file,
            String hash,
            Instant known,
            Instant at,
            String by) {
        return jdbc.sql(ADD)
                .param("party", party)
                .param("year", year)
                .param("format", format.name())
                .param("file", file)
                .param("hash", hash)
                .param("known", Timestamp.from(known))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    void add(int publication, List<Sentence.Bound> figures) {
        for (int i = 0; i < figures.size(); i++) {
            Sentence.Bound figure = figures.get(i);
            jdbc.sql(ADD_FIGURE)
                    .param("publication", publication)
                    .param("ord", i + 1)
                    .param("token", figure.token())
                    .param("indicator", figure.indicator())
                    .param("period", figure.period().toString())
                    .param("wording", figure.text())
                    .param("sources", JsonMapper.shared().writeValueAsString(figure.sources()))
                    .update();
        }
    }

    List<Printed> of(String party, int year) {
        return jdbc.sql(OF)
                .param("party", party)
                .param("year", year)
                .query((row, n) -> new Printed(
                        row.getInt("id"),
                        PaperFormat.valueOf(row.getString("format")),
                        row.getString("file"),
                        row.getTimestamp("known_at").toInstant(),
                        row.getTimestamp("printed_at").toInstant(),
                        row.getString("printed_by")))
                .list();
    }

    List<PrintedFigure> figures(int publication) {
        return jdbc.sql(FIGURES)
                .param("publication", publication)
                .query((row, n) ->
                        new PrintedFigure(row.getString("token"), row.getString("indicator"), row.getString("wording")))
                .list();
    }
}

package vn.lienminh.indicators;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Period;

/// All SQL of forms as they are designed: every version, and the draft of the next.
@Repository
class FormDesignStore {
    private static final String FORMS =
            "select code, length, level, name_vi, name_en from indicators.form order by level desc, length, code";
    private static final String VERSIONS = """
            select version, valid_from, valid_until, cells, recorded_at, sections, published_by from indicators.form_version
             where form = :form order by version desc
            """;
    private static final String DRAFT =
            "select base, valid_from, sections, edited_at, edited_by from indicators.form_draft where form = :form";
    private static final String PUT_DRAFT = """
            insert into indicators.form_draft (form, base, valid_from, sections, edited_at, edited_by)
            values (:form, :base, :from, :sections::jsonb, :at, :by)
            on conflict (form) do update
               set base = excluded.base, valid_from = excluded.valid_from, sections = excluded.sections,
                   edited_at = excluded.edited_at, edited_by = excluded.edited_by
            """;
    private static final String DROP_DRAFT = "delete from indicators.form_draft where form = :form";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final FormStore forms;

    FormDesignStore(JdbcClient jdbc, FormStore forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    static List<FormSection> sections(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, FormSection[].class));
    }

    static String json(List<FormSection> sections) {
        return JSON.writeValueAsString(sections);
    }

    private record Head(String code, ReportingLevel level, Period.Length length, String nameVi, String nameEn) {}

    List<FormDesign> all() {
        return heads().stream().map(this::design).toList();
    }

    Optional<FormDesign> find(String code) {
        return heads().stream().filter(h -> h.code.equals(code)).findFirst().map(this::design);
    }

    private List<Head> heads() {
        return jdbc.sql(FORMS)
                .query((row, n) -> new Head(
                        row.getString("code"),
                        ReportingLevel.of(row.getString("level")),
                        Period.Length.valueOf(row.getString("length")),
                        row.getString("name_vi"),
                        row.getString("name_en")))
                .list();
    }

    private FormDesign design(Head head) {
        List<Cell> cells = forms.cells(head.code);
        return new FormDesign(
                head.code,
                head.level,
                head.length,
                head.nameVi,
                head.nameEn,
                versions(head, cells),
                draft(head.code).orElse(null),
                cells);
    }

    private List<FormDesign.Version> versions(Head head, List<Cell> all) {
        Map<Integer, Cell> byNumber = all.stream().collect(Collectors.toMap(Cell::number, Function.identity()));
        return jdbc.sql(VERSIONS)
                .param("form", head.code)
                .query((row, n) -> {
                    List<Cell> used = Arrays.stream(
                                    (Integer[]) row.getArray("cells").getArray())
                            .map(number -> Objects.requireNonNull(byNumber.get(number)))
                            .toList();
                    Date until = row.getDate("valid_until");
                    return new FormDesign.Version(
                            new FormVersion(
                                    head.code,
                                    row.getInt("version"),
                                    head.level,
                                    head.length,
                                    head.nameVi,
                                    head.nameEn,
                                    used,
                                    all,
                                    sections(row.getString("sections"))),
                            row.getDate("valid_from").toLocalDate(),
                            until == null ? null : until.toLocalDate(),
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getString("published_by"));
                })
                .list();
    }

    private Optional<FormDraft> draft(String form) {
        return jdbc.sql(DRAFT)
                .param("form", form)
                .query((row, n) -> new FormDraft(
                        form,
                        row.getInt("base"),
                        row.getDate("valid_from").toLocalDate(),
                        sections(row.getString("sections")),
                        row.getTimestamp("edited_at").toInstant(),
                        row.getString("edited_by")))
                .optional();
    }

    void put(FormDraft draft) {
        jdbc.sql(PUT_DRAFT)
                .param("form", draft.form())
                .param("base", draft.base())
                .param("from", draft.from())
                .param("sections", json(draft.sections()))
                .param("at", Timestamp.from(draft.at()))
                .param("by", draft.by())
                .update();
    }

    void dropDraft(String form) {
        jdbc.sql(DROP_DRAFT).param("form", form).update();
    }
}

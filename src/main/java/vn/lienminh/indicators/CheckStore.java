package vn.lienminh.indicators;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienminh.kernel.Fault;

/// All SQL of the checks.
@Repository
class CheckStore {
    private static final String RULES =
            "select code, severity, kind, expression, applies_to, message_vi, cure_vi from indicators.check_rule order by ord";
    private static final String CLEAR = "delete from indicators.check_rule";
    private static final String ADD = """
            insert into indicators.check_rule (code, ord, severity, kind, expression, applies_to, message_vi, cure_vi)
            values (:code, :ord, :severity, :kind, :expression, :applies, :message, :cure)
            """;

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CheckRule> rules() {
        return jdbc.sql(RULES)
                .query((row, n) -> new CheckRule(
                        row.getString("code"),
                        Fault.Severity.valueOf(row.getString("severity")),
                        CheckKind.parse(row.getString("kind")).orElseThrow(),
                        row.getString("expression"),
                        row.getString("applies_to"),
                        row.getString("message_vi"),
                        row.getString("cure_vi")))
                .list();
    }

    /// The file of checks is the whole set, in its order.
    void replace(List<CheckRule> rules) {
        jdbc.sql(CLEAR).update();
        int order = 0;
        for (CheckRule rule : rules)
            jdbc.sql(ADD)
                    .param("code", rule.code())
                    .param("ord", ++order)
                    .param("severity", rule.severity().name())
                    .param("kind", rule.kind().word())
                    .param("expression", rule.expression())
                    .param("applies", rule.appliesTo())
                    .param("message", rule.messageVi())
                    .param("cure", rule.cureVi())
                    .update();
    }
}

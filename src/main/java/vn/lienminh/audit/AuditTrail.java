package vn.lienminh.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Act;
import vn.lienminh.kernel.Actor;

/// The record of acts (nhật ký): who did what to what, when, with what result. Callers are inside their own
/// transaction, so an act and its line are kept or lost together.
@Component
public class AuditTrail {
    private static final String RECORD = """
            insert into audit.entry (at, actor, act, subject, detail)
            values (:at, :actor, :act, :subject, :detail::jsonb)
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param subject the address of what was acted on, e.g. `report:LM-NAM/2017/LM37`
    public void record(Actor actor, Act act, String subject, Map<String, ?> detail) {
        jdbc.sql(RECORD)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.name())
                .param("act", act.name())
                .param("subject", subject)
                .param("detail", JSON.writeValueAsString(new TreeMap<>(detail)))
                .update();
    }
}

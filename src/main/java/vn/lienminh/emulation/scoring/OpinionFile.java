package vn.lienminh.emulation.scoring;

import static vn.lienminh.emulation.EmulationRefusal.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienminh.documents.NumberText;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Refusal;
import vn.lienminh.kernel.Table;
import vn.lienminh.organisations.Organisation;
import vn.lienminh.organisations.Organisations;

/// Reads a file of opinions: `cluster,year,stage,province|organisation,criterion,value,reason[,scorer]`.
final class OpinionFile {
    private final Organisations organisations;
    private final CriteriaSet set;
    private final List<Organisation> members;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    OpinionFile(Organisations organisations, CriteriaSet set, List<Organisation> members) {
        this.organisations = organisations;
        this.set = set;
        this.members = members;
    }

    static boolean reads(Table table) {
        return table.has("cluster", "year", "stage", "criterion", "value");
    }

    List<Fault> faults() {
        return faults;
    }

    List<Opinion> read(Table table, Instant at, String by) {
        List<Opinion> opinions = new ArrayList<>();
        for (Table.Row row : table.rows()) read(row, at, by).ifPresent(opinions::add);
        return opinions;
    }

    private Optional<Opinion> read(Table.Row row, Instant at, String by) {
        int before = faults.size();
        if (!row.get("cluster").equals(set.cluster()) || !row.get("year").equals("" + set.year()))
            fault(row, "cluster", E104_TWO_SETS);
        Optional<Stage> stage = Stage.parse(row.get("stage"));
        if (stage.isEmpty()) fault(row, "stage", E122_UNKNOWN_STAGE);
        Optional<Criterion> criterion = set.find(row.get("criterion")).filter(c -> !c.group());
        if (criterion.isEmpty()) fault(row, "criterion", E123_UNKNOWN_CRITERION);
        Optional<String> unit = unit(row);
        BigDecimal value = NumberText.read(row, "value", faults::add);
        if (faults.size() > before || stage.isEmpty() || criterion.isEmpty() || unit.isEmpty() || value == null)
            return Optional.empty();
        String scorer = row.get("scorer");
        Opinion opinion =
                new Opinion(unit.get(), criterion.get().code(), stage.get(), value, row.get("reason"), scorer, at, by);
        OpinionRules.check(opinion, criterion.get()).forEach((column, why) -> fault(row, column, why));
        if (!seen.add(unit.get() + " " + criterion.get().code() + " " + stage.get()))
            fault(row, "criterion", E106_CODE_TWICE);
        return faults.size() > before ? Optional.empty() : Optional.of(opinion);
    }

    private Optional<String> unit(Table.Row row) {
        return switch (organisations.named(row, LocalDate.of(set.year(), 12, 31))) {
            case Outcome.Refused<Organisation>(List<Fault> why) -> {
                faults.addAll(why);
                yield Optional.empty();
            }
            case Outcome.Done<Organisation>(Organisation organisation) -> {
                if (members.stream().anyMatch(m -> m.code().equals(organisation.code())))
                    yield Optional.of(organisation.code());
                fault(row, row.get("organisation").isEmpty() ? "province" : "organisation", E127_NOT_A_MEMBER);
                yield Optional.empty();
            }
        };
    }

    private void fault(Table.Row row, String column, Refusal why) {
        faults.add(Fault.error(row.at(column), why, Map.of("found", row.get(column))));
    }
}

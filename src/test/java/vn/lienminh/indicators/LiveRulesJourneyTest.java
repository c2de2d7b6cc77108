package vn.lienminh.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.cast.Modules;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;

/// The browser decides every rule of the catalogue as the server does, and says the same: over the table of
/// [EveryRuleTest], over each of its reports without one operand, and over random reports.
class LiveRulesJourneyTest {
    @RegisterExtension
    static final Modules MODULES = new Modules();

    private static final int RANDOM_REPORTS = 60;
    private static final String[] AMOUNTS = {
        "%d", "%d", "%d", ">=%d", ">%d", "<=%d", "<%d", "~%d", "%d..%d", "-%d", "0", "na", "x", "%d.5"
    };
    private static final String COMPARE = """
            async (json) => {
              const { live, reports } = JSON.parse(json);
              const { amount } = await import("/check-amounts.js");
              const { Evaluation } = await import("/check-rules.js");
              const { CheckWords } = await import("/check-words.js");
              for (const of of Object.values(live.indicators)) of.looked = { coverage: "8/9" };
              const wrong = [];
              for (const one of reports) {
                const get = (key) => amount(one.says[key] ?? "");
                const report = {
                  live: { ...live, ...one.days },
                  value: get,
                  part: (code, dimension, category) => get(`${code}[${dimension}=${category}]`),
                  looked: (word, code) => get(`${word}(${code})`),
                  parameter: (name) => get(`#${name}`),
                  standing: () => (one.says.standing ? ["estimated", "provisional", "official"].indexOf(one.says.standing) : null),
                };
                const said = live.checks.map((check) => {
                  const truth = new Evaluation(report, check[1], check[2]).judge(live.rules[check[0]].any);
                  if (truth !== "no") return truth;
                  const finding = new CheckWords(report, check).finding();
                  return [finding.text, finding.cure, finding.left, finding.right].join("|");
                });
                said.forEach((s, i) => {
                  if (s !== (one.said[i] ?? "open") && wrong.length < 20)
                    wrong.push(`${live.rules[live.checks[i][0]].code} ${live.checks[i][1]}: ${s} instead of ${one.said[i] ?? "open"} of ${JSON.stringify(one.says)}`);
                });
              }
              return wrong.join("\\n");
            }\
            """;

    private record Days(String period, long start, long end, long today) {}

    /// @param said by the number of the check; none where it is not decided
    private record One(Map<String, String> says, Days days, Map<Integer, String> said) {}

    private record All(LiveChecks live, List<One> reports) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothDecideTheSameAndSayTheSame(Language language) {
        List<WrittenReport> reports = new ArrayList<>();
        EveryRuleTest.rows().forEach(row -> {
            WrittenReport report = WrittenReport.of(row.report());
            reports.add(report);
            for (String operand : report.says().keySet()) reports.add(report.without(operand));
        });
        Random random = new Random(20_261_122);
        for (int i = 0; i < RANDOM_REPORTS; i++) reports.add(random(random));
        LiveChecks live = EveryRuleTest.CHECKS.live(
                reports.getFirst(),
                new FormVersion(
                        "T", 1, ReportingLevel.PROVINCE, Period.Length.YEAR, "", "", List.of(), List.of(), List.of()),
                language);
        List<One> ones = reports.stream().map(r -> one(r, language)).toList();
        assertThat(ones.stream().mapToInt(o -> o.said.size()).sum()).isGreaterThan(15_000);
        Object wrong = MODULES.run(COMPARE, JsonMapper.shared().writeValueAsString(new All(live, ones)));
        assertThat(wrong).isEqualTo("");
    }

    private static One one(WrittenReport report, Language language) {
        Map<Integer, String> said = new LinkedHashMap<>();
        List<Checked> verdicts = EveryRuleTest.CHECKS.verdicts(report, language);
        for (int i = 0; i < verdicts.size(); i++)
            switch (verdicts.get(i).verdict()) {
                case Verdict.Plain.PASSED -> said.put(i, "yes");
                case Verdict.Plain.NOT_DECIDED -> {}
                case Verdict.Failed(Finding f) ->
                    said.put(i, String.join("|", f.message(), f.cure(), f.left(), f.right()));
            }
        Period period = report.period();
        Days days = new Days(
                period.toString(),
                period.start().toEpochDay(),
                period.end().toEpochDay(),
                report.today().toEpochDay());
        return new One(report.says(), days, said);
    }

    private static WrittenReport random(Random random) {
        Map<String, String> says = new LinkedHashMap<>();
        for (Indicator indicator : EveryRuleTest.CATALOGUE) {
            String code = indicator.code();
            if (random.nextInt(3) > 0) says.put(code, amount(random));
            for (String word : List.of("prev", "opening", "earlier", "below", "finer", "num", "den", "base", "printed"))
                if (random.nextInt(3) == 0) says.put(word + "(" + code + ")", amount(random));
            if (random.nextInt(4) == 0) says.put("scale(" + code + ")", "" + random.nextInt(4));
            for (Dimension dimension : indicator.dimensions())
                for (Dimension.Category category : dimension.categories())
                    if (random.nextInt(4) > 0)
                        says.put(code + "[" + dimension.code() + "=" + category.code() + "]", amount(random));
        }
        for (String name : List.of("min_members", "min_group_members", "quota", "communes", "members"))
            if (random.nextBoolean()) says.put("#" + name, "" + random.nextInt(20));
        if (random.nextBoolean()) says.put("standing", random.nextBoolean() ? "official" : "estimated");
        if (random.nextInt(5) == 0) says.put("period", "2018Q1");
        return new WrittenReport(says);
    }

    private static String amount(Random random) {
        int low = random.nextInt(random.nextBoolean() ? 12 : 4000);
        return AMOUNTS[random.nextInt(AMOUNTS.length)].formatted(low, low + random.nextInt(9));
    }

    /// So that no rule is left out: each one is decided both ways by some of the reports.
    @org.junit.jupiter.api.Test
    void everyRuleIsWritten() {
        LiveChecks live = EveryRuleTest.CHECKS.live(
                WrittenReport.of("HTX.TOTAL=1"),
                new FormVersion(
                        "T", 1, ReportingLevel.PROVINCE, Period.Length.YEAR, "", "", List.of(), List.of(), List.of()),
                Language.VI);
        assertThat(live.rules().stream().map(LiveChecks.Rule::code).collect(Collectors.toSet()))
                .isEqualTo(Files.rules().rules().stream().map(CheckRule::code).collect(Collectors.toSet()));
    }
}

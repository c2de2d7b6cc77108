package vn.lienminh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Screens;
import vn.lienminh.indicators.AmountText;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Standing;

/// Random sheets over what the demo reported: the browser finds what the server finds, in the same words, and
/// computes the same subtotals.
class LiveSheetsJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    private static final int SHEETS = 25;
    private static final String COMPARE = """
            async ([address, json]) => {
              const script = document.querySelector("script[src$='/entry.js']").src;
              const { SheetChecks } = await import(script.replace("entry.js", "entry-checks.js"));
              const rules = await (await fetch(address + "/rules")).json();
              const usual = document.querySelector("[data-entry]").dataset.usual;
              const wrong = [];
              const kept = new SheetChecks(rules, usual);
              JSON.parse(json).forEach((sheet, n) => {
                for (const checks of [kept, new SheetChecks(rules, usual)]) {
                  checks.put(Object.entries(sheet.texts).map(([cell, text]) => [Number(cell), text]));
                  const remarks = checks.said().remarks.map((r) => [r.code, r.indicator, r.dimension, r.cell, r.severity, r.text, r.cure].join("|"));
                  const [missing, more] = [sheet.remarks.filter((r) => !remarks.includes(r)), remarks.filter((r) => !sheet.remarks.includes(r))];
                  if (missing.length + more.length > 0) wrong.push(`sheet ${n} lacks ${missing.slice(0, 3)} and has ${more.slice(0, 3)}`);
                  for (const [code, text] of Object.entries(sheet.computed))
                    if (checks.computed(code) !== text) wrong.push(`sheet ${n}: ${code} is ${text}, computed ${checks.computed(code)}`);
                }
              });
              return wrong.slice(0, 10).join("\\n");
            }\
            """;

    private record One(Map<Integer, String> texts, List<String> remarks, Map<String, String> computed) {}

    @ParameterizedTest
    @CsvSource({"LM30,2018", "LM30,2017", "LM26,2018-03"})
    void theBrowserFindsWhatTheServerFinds(String organisation, String period) {
        try (BrowserContext context = SCREENS.signedIn(
                "can.bo." + organisation.toLowerCase(java.util.Locale.ROOT), Role.ALLIANCE_OFFICER, organisation)) {
            String address = "/reports/" + organisation + "/" + period;
            Page page = context.newPage();
            page.navigate(SCREENS.address() + address + "/entry");
            Sheet sheet = SCREENS.bean(Entries.class)
                    .open(organisation, Period.of(period), Actor.operator())
                    .orElseThrow();
            Random random = new Random(organisation.hashCode() * 31L + period.hashCode());
            List<One> sheets = new ArrayList<>();
            sheets.add(one(sheet));
            for (int i = 0; i < SHEETS; i++) sheets.add(one(sheet.with(entries(sheet, random))));
            assertThat(sheets.stream().mapToInt(s -> s.remarks.size()).sum()).isGreaterThan(10);
            Object wrong =
                    page.evaluate(COMPARE, List.of(address, JsonMapper.shared().writeValueAsString(sheets)));
            assertThat(wrong).isEqualTo("");
        }
    }

    private static One one(Sheet sheet) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (Cell cell : sheet.form().cells()) texts.put(cell.number(), sheet.written(cell));
        SheetFigures figures = sheet.figures();
        List<String> remarks = figures.remarks(Language.VI).stream()
                .map(r -> String.join(
                        "|",
                        r.finding().rule(),
                        Objects.requireNonNullElse(r.finding().indicator(), ""),
                        Objects.requireNonNullElse(r.finding().dimension(), ""),
                        r.cell() == null ? "" : "" + r.cell(),
                        r.isError() ? "error" : "warning",
                        r.finding().message(),
                        r.finding().cure()))
                .toList();
        Map<String, String> computed = new LinkedHashMap<>();
        AmountText words = new AmountText(sheet.catalogue(), Language.VI);
        figures.computed()
                .forEach((code, amount) ->
                        computed.put(code, amount == Amount.Missing.NOT_REPORTED ? "" : words.amount(code, amount)));
        return new One(texts, remarks, computed);
    }

    private static List<CellEntry> entries(Sheet sheet, Random random) {
        List<CellEntry> entries = new ArrayList<>();
        for (Cell cell : sheet.form().cells()) {
            if (random.nextInt(3) == 0) continue;
            boolean asks = sheet.text(cell)
                    .write(new CellEntry.Said(Amount.ZERO, sheet.usual(), false))
                    .equals("không");
            Amount amount = asks ? Amount.of(random.nextInt(2)) : amount(random);
            Standing standing = random.nextInt(5) == 0 ? Standing.ESTIMATED : sheet.usual();
            boolean unavailable = random.nextInt(30) == 0;
            CellEntry.Said said = unavailable
                    ? new CellEntry.Said(Amount.Missing.NOT_REPORTED, sheet.usual(), true)
                    : new CellEntry.Said(amount, standing, false);
            entries.add(new CellEntry(
                    9_000 + cell.number(),
                    cell.number(),
                    0,
                    sheet.over(),
                    "k" + cell.number(),
                    said,
                    "",
                    Instant.EPOCH,
                    ""));
        }
        return entries;
    }

    private static Amount amount(Random random) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 20 : 5_000));
        return switch (random.nextInt(14)) {
            case 0 -> new Amount.AtLeast(low);
            case 1 -> new Amount.MoreThan(low);
            case 2 -> new Amount.AtMost(low);
            case 3 -> new Amount.LessThan(low);
            case 4 -> new Amount.About(low);
            case 5 -> new Amount.Between(low, low.add(BigDecimal.valueOf(1 + random.nextInt(9))));
            case 6 -> Amount.Missing.NOT_APPLICABLE;
            case 7 -> Amount.Missing.WITHHELD;
            case 8 -> Amount.Missing.NOT_REPORTED;
            case 9 -> Amount.of(low.negate());
            case 10 -> Amount.of(low.add(new BigDecimal("0.25")));
            default -> Amount.of(low);
        };
    }
}

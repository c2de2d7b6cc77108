package vn.lienminh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Screens;

/// A form of 200 × 12 cells in a real browser: what a key, a scroll and a paste of 500 cells take. Prints what it
/// measured; the bound is of our script's own time a key, for the machine may be shared and has no graphics card.
class EntrySizeJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    @TempDir
    static Path folder;

    private static final String BREAKDOWN =
            "dimension,name_vi,name_en,completeness,category,category_vi,category_en,order\n";
    private static final String INDICATORS =
            "code,name_vi,name_en,unit,group,kind,time_rule,space_rule,numerator,denominator,weight,breakdowns,level,frequencies,cumulative,scope,share_basis,min,max,note\n";

    private static void load(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(SCREENS.load(file).code()).isZero();
    }

    @Test
    void twoHundredTimesTwelveCellsStayUnderTheHands() throws IOException {
        load(
                "phan-to.csv",
                BREAKDOWN
                        + IntStream.rangeClosed(1, 11)
                                .mapToObj("muoi-mot,Nhóm,Group,complete,n%1$d,nhóm %1$d,group %1$d,%1$d\n"::formatted)
                                .collect(Collectors.joining()));
        load(
                "chi-tieu.csv",
                INDICATORS
                        + IntStream.rangeClosed(1, 200)
                                .mapToObj(i ->
                                        "RONG.%d,Số rộng %d,Wide %d,HTX,R. Biểu rộng,stock,last,sum,,,,muoi-mot,province,9M,,,,0,,\n"
                                                .formatted(i, i, i))
                                .collect(Collectors.joining())
                                .replace(",9M,", ",Q,"));
        try (BrowserContext context = SCREENS.signedIn("can.bo.rong", Role.ALLIANCE_OFFICER, "LM31")) {
            Page page = context.newPage();
            context.setDefaultNavigationTimeout(60_000);
            page.navigate(SCREENS.address() + "/reports/LM31/2018Q1/entry");
            long start = System.nanoTime();
            page.navigate(SCREENS.address() + "/reports/LM31/2018Q1/entry");
            page.locator("td.in input[tabindex='0']").waitFor();
            long opened = (System.nanoTime() - start) / 1_000_000;
            page.waitForFunction("document.querySelector('[data-entry]').dataset.checked === 'true'");
            int cells = (int) page.evaluate("document.querySelectorAll('td[data-cell] input.num').length");
            assertThat(cells).isGreaterThan(2_400);
            CDPSession meter = context.newCDPSession(page);
            JsonObject domain = new JsonObject();
            domain.addProperty("timeDomain", "threadTicks");
            meter.send("Performance.enable", domain);
            long before = scripted(meter);
            Object keys = page.evaluate(KEYS);
            long key = (scripted(meter) - before) / 60;
            Object scroll = page.evaluate(SCROLL);
            Object paste = page.evaluate(PASTE);
            System.out.printf(
                    "%d cells: opened in %d ms; a key %d ms of script, laid out %s; scrolling, %s; 500 cells pasted: %s%n",
                    cells, opened, key, keys, scroll, paste);
            assertThat(key).isLessThan(50);
        }
    }

    /// How long scripts of the page have run, in milliseconds of the processor.
    private static long scripted(CDPSession meter) {
        for (JsonElement metric : meter.send("Performance.getMetrics").getAsJsonArray("metrics"))
            if (metric.getAsJsonObject().get("name").getAsString().equals("ScriptDuration"))
                return Math.round(metric.getAsJsonObject().get("value").getAsDouble() * 1_000);
        throw new IllegalStateException("no ScriptDuration");
    }

    /// Each key is typed as a browser does, and the time runs until the page has been laid out anew.
    private static final String KEYS = """
        async () => {
          const inputs = [...document.querySelectorAll("td[data-cell] input.num")].slice(-400);
          const times = [];
          for (let i = 0; i < 60; i++) {
            const input = inputs[i * 6];
            input.focus();
            const start = performance.now();
            input.value = String(i * 37 + 1);
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
            document.body.offsetHeight;
            times.push(performance.now() - start);
            await new Promise((done) => setTimeout(done, 5));
          }
          times.sort((a, b) => a - b);
          return `median ${times[30].toFixed(1)} ms, p95 ${times[57].toFixed(1)} ms`;
        }\
        """;

    private static final String SCROLL = """
        async () => {
          document.activeElement.blur();
          const gaps = [];
          let last = performance.now();
          const end = document.documentElement.scrollHeight;
          for (let y = 0; y < 240; y++) {
            window.scrollTo(0, (end * y) / 240);
            await new Promise(requestAnimationFrame);
            const now = performance.now();
            gaps.push(now - last);
            last = now;
          }
          gaps.sort((a, b) => a - b);
          return `frame median ${gaps[120].toFixed(1)} ms, p95 ${gaps[228].toFixed(1)} ms, slowest ${gaps[239].toFixed(0)} ms`;
        }\
        """;

    private static final String PASTE = """
        async () => {
          const input = document.querySelectorAll("td[data-cell] input.num")[0];
          input.focus();
          const data = new DataTransfer();
          data.setData("text/plain", Array.from({ length: 500 }, (_, i) => i + 1).join("\\n"));
          input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
          const start = performance.now();
          document.querySelector("[data-take]").click();
          const written = performance.now() - start;
          while (document.querySelectorAll("td.unsent").length > 0) await new Promise((done) => setTimeout(done, 10));
          const answered = performance.now() - start;
          return `${written.toFixed(0)} ms shown and checked, ${answered.toFixed(0)} ms answered by the server`;
        }\
        """;
}

package vn.lienminh.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Screens;

/// A province types the reports of its sixty units on one sheet: keyboard, paste, checks, two people on one cell.
class UnitsJourneyTest {
    @RegisterExtension
    static final Screens SCREENS = Screens.demo();

    @TempDir
    static Path folder;

    private static final String UNITS = "/unit-sheets/HTX-THANG/2018-03";

    @BeforeAll
    static void sixtyUnits() throws IOException {
        load("xa.csv", """
            event,on,decree,from_code,from_name,to_code,to_name,level,share,note,basis,parent_code
            exists,,,,,37901,Xã Hoa Sen,commune,,,,37
            exists,,,,,37902,Xã Hoa Lan,commune,,,,37
            """);
        load(
                "chi-tieu.csv",
                "code,name_vi,name_en,unit,group,kind,time_rule,space_rule,numerator,denominator,weight,breakdowns,"
                        + "level,frequencies,cumulative,min,max,note\n"
                        + IntStream.rangeClosed(1, 12)
                                .mapToObj(("X.%1$d,Thành viên nhóm %1$d,Members of group %1$d,người,Z."
                                        + " Xã,stock,last,sum,,,,,cooperative,M,,0,,\n")::formatted)
                                .collect(Collectors.joining()));
        load(
                "don-vi.csv",
                "organisation,kind,name_vi,name_en,area,valid_from,valid_until\n"
                        + IntStream.rangeClosed(1, 60)
                                .mapToObj(i -> "DV%02d,cooperative,Đơn vị %02d,Unit %02d,%s,2015-01-01,\n"
                                        .formatted(i, i, i, i % 2 == 0 ? "37901" : "37902"))
                                .collect(Collectors.joining()));
    }

    private static void load(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(SCREENS.load(file).code()).as(name).isZero();
    }

    private static BrowserContext officer() {
        return SCREENS.signedIn("can.bo.nhieu", Role.ALLIANCE_OFFICER, "LM37");
    }

    private static Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(SCREENS.address() + UNITS);
        page.locator("[data-units][data-ready]").waitFor();
        return page;
    }

    private static Locator cell(Page page, int cell, String unit) {
        return page.locator("input[name='c" + cell + "." + unit + "']");
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-saved]")).containsText("Đã lưu");
        assertThat(page.locator("td.unsent")).hasCount(0);
    }

    @Test
    void theKeyboardGoesOverUnitsAndCellsAndEachIsKeptInItsOwnReport() {
        try (BrowserContext context = officer()) {
            Page page = open(context);
            assertThat(page.locator("tr[data-unit]")).hasCount(60);
            cell(page, 1, "DV01").focus();
            page.keyboard().type("12");
            page.keyboard().press("Enter");
            page.keyboard().type("13");
            page.keyboard().press("Tab");
            page.keyboard().type("-4");
            page.keyboard().press("ArrowUp");
            saved(page);
            assertThat(page.locator("tr[data-unit='DV02'] td.bad")).hasCount(1);
            assertThat(page.locator("tr[data-unit='DV02'] [data-doubts]")).containsText("1");
            cell(page, 2, "DV02").focus();
            assertThat(page.locator("[data-checks] li.error")).containsText("−4");
            page.keyboard().press("Control+z");
            assertThat(page.locator("tr[data-unit='DV02'] td.bad")).hasCount(0);
            saved(page);
            page.navigate(SCREENS.address() + "/reports/DV02/2018-03/entry");
            assertThat(page.locator("input[name=c1]")).hasValue("13");
            assertThat(page.locator("input[name=c2]")).hasValue("");
            assertThat(page.locator("a[href^='" + UNITS + "']")).isVisible();
        }
    }

    @Test
    void aBlockGoesToTheUnitsThatItNames() {
        try (BrowserContext context = officer()) {
            Page page = open(context);
            cell(page, 3, "DV10").focus();
            page.evaluate("""
                () => {
                  const lines = [];
                  for (let i = 59; i >= 20; i--) lines.push(["Đơn vị " + i, i, i * 2, ...Array.from({ length: 8 }, (_, j) => i + j)].join("\\t"));
                  const data = new DataTransfer();
                  data.setData("text/plain", lines.join("\\n"));
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }\
                """);
            long start = System.nanoTime();
            page.locator("button[data-take]").click();
            saved(page);
            System.out.printf(
                    "400 cells of 40 units pasted: kept after %d ms%n", (System.nanoTime() - start) / 1_000_000);
            assertThat(cell(page, 3, "DV20")).hasValue("20");
            assertThat(cell(page, 4, "DV59")).hasValue("118");
            page.reload();
            assertThat(cell(page, 12, "DV59")).hasValue("66");
            assertThat(cell(page, 3, "DV10")).hasValue("");
        }
    }

    @Test
    void twoPeopleOnOneCellAreBothAsked() {
        try (BrowserContext one = officer();
                BrowserContext two = SCREENS.signedIn("can.bo.khac", Role.ALLIANCE_OFFICER, "LM37")) {
            Page first = open(one);
            Page second = open(two);
            cell(second, 5, "DV05").fill("7");
            cell(second, 5, "DV05").press("Enter");
            saved(second);
            cell(first, 5, "DV05").fill("8");
            cell(first, 5, "DV05").press("Enter");
            Locator conflict = first.locator("[data-conflict='DV05 5']");
            assertThat(conflict.locator("h3")).containsText("Đơn vị 05");
            conflict.locator("button").first().click();
            saved(first);
            second.reload();
            assertThat(cell(second, 5, "DV05")).hasValue("8");
        }
    }

    @Test
    void withoutScriptItIsOneForm() {
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext context = SCREENS.signedIn(plain, "can.bo.nhieu", Role.ALLIANCE_OFFICER, "LM37")) {
            Page page = context.newPage();
            page.navigate(SCREENS.address() + UNITS);
            cell(page, 7, "DV07").fill("70");
            cell(page, 7, "DV08").fill("mười");
            page.locator("button[data-plain]").click();
            assertThat(page.locator("main")).containsText("Đơn vị 08");
            assertThat(cell(page, 7, "DV07")).hasValue("70");
            assertThat(cell(page, 7, "DV08")).hasValue("");
        }
    }

    @Test
    void othersHaveNoSuchPage() {
        try (BrowserContext context = SCREENS.signedIn("can.bo.ha.nam", Role.ALLIANCE_OFFICER, "LM35")) {
            Page page = context.newPage();
            assertThat(page.navigate(SCREENS.address() + UNITS).status()).isEqualTo(404);
        }
    }
}

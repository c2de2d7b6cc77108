package vn.lienminh.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.access.Role;
import vn.lienminh.cast.Browser;
import vn.lienminh.cast.Site;
import vn.lienminh.indicators.Cell;
import vn.lienminh.indicators.FormDesign;
import vn.lienminh.indicators.FormDesigns;
import vn.lienminh.indicators.FormSection;
import vn.lienminh.kernel.Actor;

/// The form designer: a draft, its publication, what stays as it was, and who may.
class FormsPageTest {
    @RegisterExtension
    static final Site SITE = Site.empty();

    private static final String YEARLY = "/catalogue/forms/LM-NAM";
    private static final String QUARTERLY = "/catalogue/forms/LM-QUY";

    private static Browser national() {
        return SITE.signedIn("ban.thi.dua", Role.NATIONAL_OFFICER, "LMVN");
    }

    private static Browser officer() {
        return SITE.signedIn("can.bo", Role.ALLIANCE_OFFICER, "LM30");
    }

    private static FormDesign design(String code) {
        return SITE.bean(FormDesigns.class).find(code).orElseThrow();
    }

    /// What the page of the draft would send, with some fields changed; an empty value takes a tick away.
    private static Connection.Response save(String form, Map<String, String> changed) throws IOException {
        Document page = national().page(form + "/edit");
        List<String> pairs = new ArrayList<>();
        for (Element field : page.select("form[action='" + form + "/edit'] [name]")) {
            String name = field.attr("name");
            if (name.equals("_csrf")) continue;
            String value = field.tagName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.attr("value");
            boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            value = changed.getOrDefault(name, value);
            if (changed.containsKey(name)
                    ? value.isEmpty() && field.attr("type").equals("checkbox")
                    : off) continue;
            pairs.addAll(List.of(name, value));
        }
        return national().send(form + "/edit", form + "/edit", pairs.toArray(String[]::new));
    }

    @Test
    void aDraftIsPublishedOnceAndAnEarlierPeriodKeepsItsVersion() throws IOException {
        assertThat(national().send(YEARLY, YEARLY + "/draft").statusCode()).isEqualTo(302);
        FormDesign before = design("LM-NAM");
        List<FormSection> sections = before.draft().sections();
        int last = sections.size();
        assertThat(save(
                                YEARLY,
                                Map.of(
                                        "from",
                                        "2027-12-31",
                                        "in.c1",
                                        "" + last,
                                        "at.c1",
                                        "1",
                                        "ask.c2",
                                        "",
                                        "in.c3",
                                        "",
                                        "vi." + last,
                                        "Phần thử",
                                        "en." + last,
                                        "A section",
                                        "total.0",
                                        ""))
                        .statusCode())
                .isEqualTo(302);
        assertThat(national().send(YEARLY + "/edit", YEARLY + "/publication").statusCode())
                .isEqualTo(302);
        FormDesign after = design("LM-NAM");
        FormDesign.Version now = after.versions().getFirst();
        assertThat(now.form().version()).isEqualTo(2);
        assertThat(now.from()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(after.versions().getLast().until()).isEqualTo(now.from());
        assertThat(now.form().number(2)).isEmpty();
        assertThat(now.form().greyed(2)).isPresent();
        assertThat(now.form().number(3)).isEmpty();
        assertThat(after.versions().getLast().form().cells())
                .isEqualTo(before.versions().getFirst().form().cells());
        Document late = officer().page("/reports/LM30/2026/entry");
        assertThat(late.select("input[name=c2]")).hasSize(1);
        assertThat(late.text()).contains("LM-NAM v1").doesNotContain("Phần thử");
        Document sheet = officer().page("/reports/LM30/2027/entry");
        assertThat(sheet.select("input[name=c1]")).hasSize(1);
        assertThat(sheet.select("input[name=c2], input[name=c3]")).isEmpty();
        assertThat(sheet.select("tr.grey")).hasSize(1);
        assertThat(sheet.text()).contains("LM-NAM v2", "Phần thử");
        Document compared = national().page(YEARLY + "/compare?from=1&to=2");
        assertThat(compared.select("tbody tr").stream().map(Element::text).filter(t -> t.startsWith("1 ")))
                .singleElement()
                .asString()
                .contains("Phần thử", "sang phần khác");
        assertThat(compared.text()).contains("thôi hỏi 1", "bỏ 1");
        Connection.Response again = national().send(YEARLY, YEARLY + "/publication");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("chưa có bản nháp");
    }

    @Test
    void aCellNumberNeverMeansAnythingElse() {
        FormDesigns designs = SITE.bean(FormDesigns.class);
        Actor actor = Actor.operator();
        Map<Integer, String> numbers =
                design("LM-6T").cells().stream().collect(Collectors.toMap(Cell::number, Cell::name));
        designs.begin("LM-6T", actor).orThrow();
        FormSection first = design("LM-6T").draft().sections().getFirst();
        String taken = design("LM-6T").cells().getFirst().indicator();
        List<FormSection> without = List.of(new FormSection(
                "Còn lại",
                "",
                true,
                first.lines().stream()
                        .filter(l -> design("LM-6T")
                                .cell(l.cell())
                                .filter(c -> c.indicator().equals(taken))
                                .isEmpty())
                        .toList()));
        designs.save("LM-6T", LocalDate.of(2027, 1, 1), without, List.of("TD.HANG"), actor)
                .orThrow();
        designs.publish("LM-6T", actor).orThrow();
        designs.begin("LM-6T", actor).orThrow();
        List<FormSection> draft = design("LM-6T").draft().sections();
        designs.save("LM-6T", LocalDate.of(2028, 1, 1), draft, List.of(taken, "TD.HANG"), actor)
                .orThrow();
        designs.publish("LM-6T", actor).orThrow();
        FormDesign design = design("LM-6T");
        numbers.forEach((number, name) ->
                assertThat(design.cell(number).orElseThrow().name()).isEqualTo(name));
        assertThat(design.versions()
                        .getFirst()
                        .form()
                        .value(taken)
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(design.versions().get(1).form().value(taken)).isEmpty();
        assertThat(design.versions()
                        .getFirst()
                        .form()
                        .value("TD.HANG")
                        .orElseThrow()
                        .number())
                .isGreaterThan(numbers.size());
        assertThat(design.cells().stream().map(Cell::number)).doesNotHaveDuplicates();
        List<FormSection> twice = List.of(new FormSection(
                "Hai lần",
                "",
                false,
                List.of(new FormSection.FormLine(1, "", true), new FormSection.FormLine(1, "", true))));
        designs.begin("LM-6T", actor).orThrow();
        assertThat(designs.save("LM-6T", LocalDate.of(2029, 1, 1), twice, List.of(), actor)
                        .faults()
                        .getFirst()
                        .code())
                .isEqualTo("I116");
        List<FormSection> foreign =
                List.of(new FormSection("Lạ", "", false, List.of(new FormSection.FormLine(99_999, "", true))));
        assertThat(designs.save("LM-6T", LocalDate.of(2029, 1, 1), foreign, List.of(), actor)
                        .faults()
                        .getFirst()
                        .code())
                .isEqualTo("I116");
    }

    @Test
    void onlyTheNationalDepartmentDesigns() throws IOException {
        assertThat(officer().status(YEARLY)).isEqualTo(200);
        assertThat(officer().status(YEARLY + "/edit")).isEqualTo(404);
        assertThat(officer().page(YEARLY).select("form[action$=/draft]")).isEmpty();
        Connection.Response refused = officer().send(YEARLY, QUARTERLY + "/draft");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Liên minh Hợp tác xã Việt Nam");
        assertThat(design("LM-QUY").draft()).isNull();
        assertThat(national().status("/catalogue/forms/KHONG-CO")).isEqualTo(404);
    }

    @Test
    void aDayThatIsNotLaterAndScriptInATitleAreHarmless() throws IOException {
        national().send(QUARTERLY, QUARTERLY + "/draft");
        save(QUARTERLY, Map.of("vi.0", "<script>alert(1)</script>", "from", "0001-01-01"));
        Document page = national().page(QUARTERLY + "/edit");
        assertThat(page.select("h2").text()).contains("<script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
        Connection.Response refused = national().send(QUARTERLY + "/edit", QUARTERLY + "/publication");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("phải áp dụng sau ngày");
        assertThat(national()
                        .send(QUARTERLY + "/edit", QUARTERLY + "/draft/end")
                        .statusCode())
                .isEqualTo(302);
        assertThat(design("LM-QUY").draft()).isNull();
    }
}

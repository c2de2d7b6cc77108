package vn.lienminh.shell;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Texts;

/// The page that a template writes (trang): who reads it and where, its title, and the links of the frame. A
/// controller takes one as a parameter, says what it is about, and answers with `page.show(…)`.
///
/// @param where the cluster or other place, and the year, of this page; null: it belongs to none
/// @param updated when the figures of this page last changed; null: nothing on it changes
/// @param waiting how many things wait for the reader
/// @param section the address that marks the tab; the own path unless said otherwise
public record Page(
        Visit visit,
        Reader reader,
        Assets assets,
        Menu menu,
        String title,
        @Nullable ClusterYear where,
        @Nullable Instant updated,
        String section,
        IntSupplier waiting) {

    static Page of(Visit visit, Reader reader, Assets assets, Menu menu, IntSupplier waiting) {
        return new Page(visit, reader, assets, menu, "", null, null, visit.path(), waiting);
    }

    /// @param newTitle what stands before the name of the house in the browser's tab
    public Page titled(String newTitle) {
        return new Page(visit, reader, assets, menu, newTitle, where, updated, section, waiting);
    }

    public Page in(ClusterYear place) {
        return new Page(visit, reader, assets, menu, title, place, updated, section, waiting);
    }

    public Page updated(Instant instant) {
        return new Page(visit, reader, assets, menu, title, where, instant, section, waiting);
    }

    /// Marks the tab of another address, where the own one lies under none.
    public Page under(String address) {
        return new Page(visit, reader, assets, menu, title, where, updated, address, waiting);
    }

    /// @param model name, value, name, value … of the template's other parameters
    public ModelAndView show(String template, Object... model) {
        ModelAndView view = new ModelAndView(template).addObject("page", this);
        for (int i = 0; i + 1 < model.length; i += 2) view.addObject((String) model[i], model[i + 1]);
        return view;
    }

    /// The page, or the piece alone, that says why something is not accepted or not there.
    public ModelAndView refused(HttpStatus status, List<Fault> faults) {
        return problem(Problem.refused(status, faults, texts()));
    }

    ModelAndView problem(Problem problem) {
        ModelAndView view =
                titled(problem.title()).show(fragment() ? "shell/problem" : "shell/problem-page", "problem", problem);
        view.setStatus(problem.status());
        return view;
    }

    public boolean fragment() {
        return visit.fragment();
    }

    public Language language() {
        return visit.language();
    }

    public Texts texts() {
        return Texts.in(visit.language());
    }

    /// @param pairs name, value, name, value … of the places in braces
    public String t(String key, String... pairs) {
        return texts().get(key, pairs);
    }

    public String asset(String name) {
        return assets.url(name);
    }

    public Markup icon(String name) {
        return icon(name, "");
    }

    /// @param classes more of them beside `ic`
    public Markup icon(String name, String classes) {
        String list = classes.isEmpty() ? "ic" : "ic " + Markup.escape(classes);
        return new Markup("<svg class=\"" + list + "\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><use href=\""
                + assets.icon(name) + "\"/></svg>");
    }

    public List<Link> tabs() {
        if (where == null) return List.of();
        MenuEntry.Bar bar = where.cluster() ? MenuEntry.Bar.YEAR : MenuEntry.Bar.PLACE;
        return menu.links(bar, where.address(), section, texts());
    }

    public List<Link> topLinks() {
        return menu.links(MenuEntry.Bar.TOP, "", section, texts());
    }

    /// How many things wait for the reader, at the link that leads to them; 0 at the others.
    public int count(Link link) {
        return link.address().equals(MenuEntry.TASKS) ? waiting.getAsInt() : 0;
    }

    /// This same page in another year, carrying what is asked for; null when the cluster has no such year.
    public @Nullable String inYear(int steps) {
        if (where == null || !where.has(where.year() + steps)) return null;
        String now = where.address();
        String rest = visit.path().startsWith(now + "/") ? visit.path().substring(now.length()) : "";
        return link(where.in(where.year() + steps) + rest);
    }

    /// A local address, with `known` and `on` carried along when this page has them.
    public String link(String address) {
        return with(with(address, "known", visit.known()), "on", visit.on());
    }

    /// Where to go back to: the address if it is one of this house, else the first page.
    public static String local(String back) {
        return PreferencesController.local(back);
    }

    /// A local address with one more value; none when the value is null.
    public static String with(String address, String name, @Nullable String value) {
        if (value == null) return address;
        String mark = address.contains("?") ? "&" : "?";
        return address + mark + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /// How htmx is set: no styles of its own, nothing evaluated, and refusals shown where the answer was expected.
    public String htmx() {
        return """
            {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"historyCacheSize":0,\
            "responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
            {"code":"[45]..","swap":true,"error":true}]}\
            """;
    }
}

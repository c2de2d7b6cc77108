package vn.lienminh.reporting.web;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienminh.indicators.Cell;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.Typing;
import vn.lienminh.shell.Page;

/// What the script is told about the cells that it sent, and about the sheet after them.
///
/// @param looks whether it is also told what the whole sheet looks like: a browser that checks by itself knows
/// @param names what people are called
record EntryAnswers(Page page, Actor actor, boolean looks, UnaryOperator<String> names) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// @param status `saved`, `refused` or `conflict`
    /// @param text what the cell says now, as it would be typed
    /// @param seq what the next typing is over
    /// @param why the sentence of a refusal; empty: none
    /// @param mine what was sent, when somebody else was first; theirs and before likewise
    record One(
            int cell,
            String key,
            String status,
            String text,
            long seq,
            String why,
            String mine,
            String theirs,
            String before,
            String by) {}

    /// @param form the version that the sheet is on now
    /// @param doubts by cell: asked about, or typed by two
    /// @param look null: the browser finds it by itself
    record Whole(
            long last,
            int over,
            String state,
            boolean typing,
            String form,
            Map<String, String> doubts,
            List<EntryRules.Reason> reasons,
            @Nullable Look look) {}

    /// What the sheet looks like.
    ///
    /// @param changes by cell against the period compared with
    /// @param shares of the targets, by indicator
    /// @param computed by indicator, as shown
    /// @param classes by cell
    record Look(
            EntryView.Checks checks,
            EntryView.Sending sending,
            Map<String, String> changes,
            Map<String, String> shares,
            Map<String, String> computed,
            Map<String, String> classes) {}

    /// Those who typed what others were first with.
    static Stream<String> typists(Typing.Answer answer) {
        return answer.results().stream()
                .flatMap(r -> r instanceof Typing.Result.Conflict c ? Stream.of(c.by()) : Stream.empty());
    }

    record Both(List<One> cells, Whole sheet) {}

    Both of(Typing.Answer answer) {
        List<One> ones =
                answer.results().stream().map(r -> one(r, answer.sheet())).toList();
        return new Both(ones, whole(answer.sheet()));
    }

    Both of(Sheet sheet) {
        return new Both(List.of(), whole(sheet));
    }

    private One one(Typing.Result result, Sheet sheet) {
        Optional<Cell> cell = sheet.form().number(result.cell());
        String text = cell.map(sheet::written).orElse("");
        return switch (result) {
            case Typing.Result.Saved saved ->
                new One(saved.cell(), saved.key(), "saved", text, saved.seq(), "", "", "", "", "");
            case Typing.Result.Refused refused ->
                new One(
                        refused.cell(),
                        refused.key(),
                        "refused",
                        text,
                        sheet.base(refused.cell()),
                        refused.why().text(page.language()),
                        "",
                        "",
                        "",
                        "");
            case Typing.Result.Conflict c ->
                new One(c.cell(), c.key(), "conflict", text, c.seq(), "", c.mine(), c.theirs(), c.before(), by(c));
        };
    }

    private String by(Typing.Result.Conflict conflict) {
        return names.apply(conflict.by()) + " " + HOUR.format(conflict.at().atZone(Vietnamese.ZONE));
    }

    private Whole whole(Sheet sheet) {
        EntryPage entry = new EntryPage(page, actor, sheet);
        Map<String, String> doubts = new HashMap<>();
        for (int cell : sheet.questions().keySet()) doubts.put("" + cell, "asked");
        for (int cell : sheet.clashes()) doubts.merge("" + cell, "clash", (a, b) -> a + " " + b);
        return new Whole(
                sheet.last(),
                sheet.over(),
                entry.state(),
                entry.typing(),
                sheet.form().toString(),
                doubts,
                EntryRules.reasons(sheet),
                looks ? look(entry.view(List.of(), names)) : null);
    }

    private static Look look(EntryView view) {
        Map<String, String> changes = new HashMap<>();
        Map<String, String> shares = new HashMap<>();
        Map<String, String> computed = new HashMap<>();
        Map<String, String> classes = new HashMap<>();
        for (EntryView.Row row : view.rows()) {
            if (!row.code().isEmpty()) shares.put(row.code(), row.share());
            if (row.isCell()) {
                changes.put(row.number(), row.change());
                classes.put(row.number(), row.classes());
            } else if (!row.isHeading()) computed.put(row.code(), row.text());
        }
        return new Look(view.checks(), view.sending(), changes, shares, computed, classes);
    }

    /// The sentences for a form that was sent as a whole.
    List<String> refused(Typing.Answer answer) {
        return answer.results().stream()
                .filter(r -> !(r instanceof Typing.Result.Saved))
                .map(r -> sentence(r, answer.sheet()))
                .toList();
    }

    private String sentence(Typing.Result result, Sheet sheet) {
        String name = sheet.form()
                .number(result.cell())
                .map(c -> new CellWords(page.texts(), sheet.catalogue(), sheet.form()).name(c))
                .orElse("" + result.cell());
        return switch (result) {
            case Typing.Result.Saved ignored -> "";
            case Typing.Result.Refused refused -> name + ": " + refused.why().text(page.language());
            case Typing.Result.Conflict c ->
                page.t(
                        "reporting.entry.conflict",
                        "name",
                        name,
                        "mine",
                        c.mine(),
                        "theirs",
                        c.theirs(),
                        "before",
                        c.before(),
                        "by",
                        by(c));
        };
    }
}

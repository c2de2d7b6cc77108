package vn.lienminh.reporting.workbooks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lienminh.documents.Grid;
import vn.lienminh.reporting.workbooks.Layout;
import vn.lienminh.reporting.workbooks.Proposal;
import vn.lienminh.reporting.workbooks.Upload;

/// Puts together the page on which somebody says how a workbook is read.
///
/// @param sent what was sent and could not be kept, by field; empty: it is shown for the first time
record LayoutPage(
        ReportPlace place, Upload upload, Proposal proposal, List<Layout.Kept> kept, Map<String, String> sent) {
    private static final int HEADS = 30;
    private static final int LONGEST = 50;

    LayoutView view(List<String> refused) {
        Layout.Shape shape = proposal.shape();
        Grid grid = proposal.book().sheets().get(shape.sheet());
        boolean rows = shape.kind() == Layout.Kind.ROWS;
        long guessed =
                proposal.rows().stream().filter(r -> !r.guess().isEmpty()).count();
        return new LayoutView(
                t("title", "file", upload.file()),
                place.about(),
                place.address(),
                action(),
                refused,
                kept.stream()
                        .map(k -> new LayoutView.Kept(k.name(), action("?layout=" + k.id())))
                        .toList(),
                kinds(shape),
                sheets(shape),
                heads(grid, shape),
                columns(grid, shape.names()),
                rows ? List.of() : columns(grid, shape.values()),
                List.of(
                        new LayoutView.Hidden("kind", shape.kind().name().toLowerCase(Locale.ROOT)),
                        new LayoutView.Hidden("sheet", "" + shape.sheet()),
                        new LayoutView.Hidden("head", "" + shape.head()),
                        new LayoutView.Hidden("names", "" + shape.names()),
                        new LayoutView.Hidden("values", "" + shape.values())),
                rows("m", proposal.rows()),
                rows("o", proposal.units()),
                proposal.cellNames(),
                proposal.unitNames(),
                sent.getOrDefault("name", upload.file().replaceFirst("\\.[A-Za-z]{2,4}$", "")),
                t("matched", "n", "" + guessed, "of", "" + proposal.rows().size()));
    }

    private String action() {
        return action("") + "/layout";
    }

    private String action(String query) {
        return place.address() + "/workbook/" + upload.id() + query;
    }

    private String t(String key, String... pairs) {
        return place.page().t("workbooks.layout." + key, pairs);
    }

    private List<LayoutView.Choice> kinds(Layout.Shape shape) {
        List<LayoutView.Choice> kinds = new ArrayList<>();
        for (Layout.Kind kind : Layout.Kind.values())
            kinds.add(new LayoutView.Choice(
                    kind.name().toLowerCase(Locale.ROOT), place.page().t(kind.key()), kind == shape.kind()));
        return kinds;
    }

    private List<LayoutView.Choice> sheets(Layout.Shape shape) {
        List<LayoutView.Choice> sheets = new ArrayList<>();
        List<Grid> all = proposal.book().sheets();
        for (int i = 0; i < all.size(); i++)
            sheets.add(new LayoutView.Choice("" + i, all.get(i).name(), i == shape.sheet()));
        return sheets;
    }

    private List<LayoutView.Choice> heads(Grid grid, Layout.Shape shape) {
        List<LayoutView.Choice> heads = new ArrayList<>();
        heads.add(new LayoutView.Choice("0", t("head.none"), shape.head() == 0));
        for (Grid.Line line : grid.lines()) {
            if (line.number() > HEADS && line.number() != shape.head()) continue;
            String text = String.join(
                    " | ", line.cells().values().stream().map(c -> c.text()).toList());
            heads.add(new LayoutView.Choice(
                    "" + line.number(), line.number() + ": " + cut(text), line.number() == shape.head()));
        }
        return heads;
    }

    private List<LayoutView.Choice> columns(Grid grid, int chosen) {
        List<LayoutView.Choice> columns = new ArrayList<>();
        for (int i = 1; i <= Math.max(Math.min(grid.width(), 100), chosen); i++)
            columns.add(new LayoutView.Choice(
                    "" + i, (Grid.letters(i) + " " + cut(proposal.headText(i))).strip(), i == chosen));
        return columns;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private List<LayoutView.Row> rows(String mark, List<Proposal.Row> rows) {
        List<LayoutView.Row> all = new ArrayList<>();
        for (Proposal.Row row : rows) {
            String field = mark + all.size();
            String meaning = sent.getOrDefault(field, row.guess());
            all.add(new LayoutView.Row(
                    field, row.label(), row.sample(), meaning, !meaning.isEmpty() && meaning.equals(row.guess())));
        }
        return all;
    }
}

package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Colleagues;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.ReportingAct;
import vn.lienminh.reporting.Sheet;
import vn.lienminh.reporting.threads.Discussion;
import vn.lienminh.reporting.threads.Threads;
import vn.lienminh.shell.Page;

/// Writes the threads of a sheet, with the names of those who speak.
@Component
class ThreadsPage {
    private final Threads threads;
    private final Colleagues colleagues;

    ThreadsPage(Threads threads, Colleagues colleagues) {
        this.threads = threads;
        this.colleagues = colleagues;
    }

    /// @param why what was not taken of what was typed; empty: nothing
    record Refused(String why, String typed) {
        static final Refused NOTHING = new Refused("", "");
    }

    /// @param cell null: all of the report
    ThreadsView view(Page page, Actor actor, Sheet sheet, @Nullable Integer cell, String back, Refused refused) {
        List<Discussion> all = threads.of(sheet).stream()
                .filter(d -> cell == null || cell.equals(d.cell()))
                .toList();
        Map<String, String> names = names(all);
        boolean may = actor.may(
                ReportingAct.DISCUSS_REPORT,
                sheet.organisation().id(),
                sheet.period().end());
        Words words = new Words(page, sheet, new CellWords(page.texts(), sheet.catalogue(), sheet.form()), names);
        return new ThreadsView(
                words.address() + "/threads",
                cell == null ? "" : "" + cell,
                back,
                refused.why(),
                refused.typed(),
                all.stream().filter(Discussion::open).map(words::row).toList(),
                all.stream().filter(d -> !d.open()).map(words::row).toList(),
                may
                        ? threads.people(sheet).stream()
                                .map(p -> new ThreadsView.Person(p.login(), p.name()))
                                .toList()
                        : List.of(),
                cell == null ? words.choices() : List.of(),
                may);
    }

    /// The open ones alone, to be looked at before something is done.
    List<ThreadsView.Row> open(Page page, Sheet sheet) {
        List<Discussion> open =
                threads.of(sheet).stream().filter(Discussion::open).toList();
        Words words = new Words(page, sheet, new CellWords(page.texts(), sheet.catalogue(), sheet.form()), names(open));
        return open.stream().map(words::row).toList();
    }

    private Map<String, String> names(List<Discussion> all) {
        TreeSet<String> recorded = new TreeSet<>();
        for (Discussion one : all) {
            one.remarks().forEach(r -> recorded.add(r.by()));
            one.remarks().forEach(r -> recorded.add(r.assignee()));
        }
        return colleagues.names(recorded);
    }

    private record Words(Page page, Sheet sheet, CellWords cells, Map<String, String> names) {

        String address() {
            return "/reports/" + sheet.organisation().code() + "/" + sheet.period();
        }

        ThreadsView.Row row(Discussion one) {
            Integer cell = one.cell();
            String about = cell == null
                    ? page.t("threads.whole")
                    : page.t(
                            "threads.cell",
                            "name",
                            sheet.form().number(cell).map(cells::name).orElse("" + cell));
            List<ThreadsView.Said> said = new ArrayList<>();
            Discussion.Remark before = null;
            for (Discussion.Remark remark : one.remarks()) {
                said.add(new ThreadsView.Said(
                        name(remark.by()), remark.text(), Vietnamese.moment(remark.at()), what(remark, before)));
                before = remark;
            }
            return new ThreadsView.Row(
                    "" + one.number(),
                    about,
                    address() + "/entry" + (cell == null ? "" : "#r" + cell),
                    one.open(),
                    one.assignee().isEmpty() ? "" : page.t("threads.assigned", "name", name(one.assignee())),
                    said);
        }

        /// What changed with it: who has it, whether it is open.
        private String what(Discussion.Remark now, Discussion.@Nullable Remark before) {
            List<String> changed = new ArrayList<>();
            String had = before == null ? "" : before.assignee();
            if (!now.assignee().equals(had))
                changed.add(
                        now.assignee().isEmpty()
                                ? page.t("threads.assign.nobody")
                                : page.t("threads.assigned", "name", name(now.assignee())));
            if (before != null && now.open() != before.open())
                changed.add(page.t(now.open() ? "threads.waits" : "threads.settled"));
            return String.join(", ", changed);
        }

        private String name(String recorded) {
            return names.getOrDefault(recorded, recorded);
        }

        List<ThreadsView.About> choices() {
            return sheet.form().cells().stream()
                    .map(c -> new ThreadsView.About("" + c.number(), cells.name(c)))
                    .toList();
        }
    }
}

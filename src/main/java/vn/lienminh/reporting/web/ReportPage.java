package vn.lienminh.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.lienminh.kernel.Period;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.reporting.CellValue;
import vn.lienminh.reporting.Snapshot;
import vn.lienminh.reporting.Warning;
import vn.lienminh.shell.Page;

/// Puts together the page of one report.
record ReportPage(Page page, ReportFacts facts, UnaryOperator<String> names) {

    ReportView view() {
        Snapshot snapshot = facts.snapshot();
        return new ReportView(
                t(
                        "title",
                        "period",
                        period(snapshot.id().period()),
                        "organisation",
                        facts.organisation().name(page.language())),
                "/reports/" + facts.organisation().code() + "/" + snapshot.id().period(),
                t(
                        facts.shown().counts() ? "status.counts" : "status.past",
                        "by",
                        names.apply(snapshot.submittedBy()),
                        "moment",
                        Vietnamese.moment(snapshot.submittedAt()),
                        "cells",
                        "" + snapshot.cells().size()),
                snapshot.standing(),
                facts.shown().counts(),
                whole(snapshot),
                groups(snapshot),
                snapshot.warnings().stream().map(ReportPage::notice).toList(),
                new RevisionRows(page, facts, cells()).all());
    }

    private String t(String key, String... pairs) {
        return page.t("reporting.report." + key, pairs);
    }

    private CellWords cells() {
        return new CellWords(page.texts(), facts.catalogue(), facts.form());
    }

    private String period(Period period) {
        return page.t("reporting.period." + period.length(), "year", "" + period.year(), "index", "" + period.index());
    }

    private List<ReportView.Pair> whole(Snapshot snapshot) {
        List<ReportView.Pair> pairs = new ArrayList<>();
        pairs.add(pair("organisation", facts.organisation().name(page.language())));
        pairs.add(pair("area", facts.area()));
        pairs.add(pair(
                "form",
                facts.form().name(page.language()) + " (" + snapshot.id().form() + ", "
                        + t("version", "n", "" + snapshot.version()) + ")"));
        pairs.add(pair("sent", Vietnamese.moment(snapshot.submittedAt()) + ", " + names.apply(snapshot.submittedBy())));
        if (facts.shown().acceptedAt() != null)
            pairs.add(pair(
                    "accepted",
                    Vietnamese.moment(facts.shown().acceptedAt()) + ", "
                            + names.apply(
                                    Objects.requireNonNullElse(facts.shown().acceptedBy(), ""))));
        if (facts.shown().endedAt() != null)
            pairs.add(pair(facts.shown().takenBack() ? "taken-back" : "ended", ended()));
        pairs.add(pair("file", snapshot.evidence().file()));
        pairs.add(pair("reason", snapshot.reason()));
        pairs.add(pair("origin", cells().origin(snapshot.origin())));
        pairs.add(pair("receipt", RevisionRows.receipt(snapshot)));
        return pairs;
    }

    private String ended() {
        String at = Vietnamese.moment(Objects.requireNonNull(facts.shown().endedAt()));
        String reason = facts.shown().endedReason();
        return reason == null
                ? at
                : at + ", "
                        + names.apply(Objects.requireNonNullElse(facts.shown().endedBy(), "")) + ": " + reason;
    }

    private ReportView.Pair pair(String key, String value) {
        return new ReportView.Pair(t(key), value);
    }

    private List<ReportView.Group> groups(Snapshot snapshot) {
        Map<String, List<ReportView.Row>> groups = new LinkedHashMap<>();
        facts.form().cells().forEach(cell -> {
            CellValue value = snapshot.cells().get(cell.number());
            if (value != null)
                groups.computeIfAbsent(cells().group(cell), k -> new ArrayList<>())
                        .add(cells().row(cell, value, snapshot, page));
        });
        return groups.entrySet().stream()
                .map(g -> new ReportView.Group(g.getKey(), g.getValue()))
                .collect(Collectors.toList());
    }

    private static ReportView.Notice notice(Warning warning) {
        return new ReportView.Notice(
                warning.check(), warning.sentence(), Objects.requireNonNullElse(warning.reason(), ""));
    }
}

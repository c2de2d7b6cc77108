package vn.lienminh.reporting.threads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.reporting.ReportId;

/// A thread (trao đổi): what was said about a report, or about one of its cells, in order.
///
/// @param number within its report, from 1
/// @param cell null: it is about the report as a whole
public record Discussion(
        ReportId report, int number, @Nullable Integer cell, List<Remark> remarks) {

    /// @param mentioned whom it calls by name, as records keep them
    /// @param assignee who has it from now on; empty: nobody
    /// @param open whether it waits from now on
    public record Remark(
            int seq, String text, List<String> mentioned, String assignee, boolean open, Instant at, String by) {}

    public Remark last() {
        return remarks.getLast();
    }

    public boolean open() {
        return last().open();
    }

    public String assignee() {
        return last().assignee();
    }

    /// Whether it waits for somebody: they have it, or were called and have not answered since.
    boolean waitsFor(String person) {
        if (!open()) return false;
        if (assignee().equals(person)) return true;
        boolean called = false;
        for (Remark remark : remarks) {
            if (remark.by().equals(person)) called = false;
            if (remark.mentioned().contains(person)) called = true;
        }
        return called;
    }
}

package vn.lienminh.emulation.ballots.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a year's ballots, ready to be written.
///
/// @param done what was just done; empty: nothing
/// @param refused why something was not done; none: it was
/// @param empty what is said where there is no ballot yet; empty: there is one
/// @param prepare where the next is prepared; empty: the reader does not, or not now
public record BallotsView(
        String title,
        String status,
        String address,
        String done,
        List<String> refused,
        String empty,
        String meeting,
        String prepare,
        List<One> ballots) {

    /// One ballot. What the reader has nothing to do with is empty.
    ///
    /// @param state in words; `look` the class of its badge
    /// @param width of what is collected, in percent
    public record One(
            int id,
            String heading,
            String state,
            String look,
            List<Choice> questions,
            @Nullable Paper vote,
            @Nullable Receipt receipt,
            String collected,
            String width,
            String remark,
            @Nullable Result result,
            List<Pair> minutes,
            List<String> rules,
            String conflict,
            String conflictText,
            List<Counter> tellers,
            @Nullable Running running,
            @Nullable Counting counting,
            List<Link> links) {}

    /// What a member votes on; the choices come back when it is looked over.
    ///
    /// @param review null: to be chosen; else what stands for each question
    public record Paper(String member, String code, List<Choice> questions, boolean review) {}

    /// @param chosen `yes`, `no` or empty; `words` says it
    /// @param kept the member keeps out of it
    public record Choice(
            int id,
            int number,
            String title,
            String detail,
            String address,
            String chosen,
            String words,
            boolean kept) {}

    public record Receipt(String member, String when, String code) {}

    /// @param numbers whether the reader sees more than passed or not
    public record Result(
            String heading, String when, boolean numbers, String over, String line, String note, List<Row> rows) {}

    /// @param width,tick in percent of the bar
    public record Row(
            String title,
            String detail,
            String valid,
            String invalid,
            String yes,
            String share,
            String width,
            String tick,
            boolean passed) {}

    public record Pair(String name, String value) {}

    public record Counter(String name, String note, boolean done) {}

    public record Link(String text, String address, String icon) {}

    /// What the head does.
    ///
    /// @param removable members that may be taken off the roll
    public record Running(boolean opens, boolean closes, boolean cancels, boolean again, List<Option> removable) {}

    public record Option(String value, String text) {}

    /// What a teller does.
    ///
    /// @param taken whether the reader has a code already
    /// @param paper members that may vote on paper
    /// @param counts the questions of which paper is to be counted; `onPaper` how many votes
    public record Counting(
            boolean takesCode,
            boolean taken,
            List<Option> paper,
            List<Option> counts,
            String onPaper,
            boolean opens,
            boolean signs) {}
}

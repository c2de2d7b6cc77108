package vn.lienminh.documents.papers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Block;
import vn.lienminh.documents.papers.Paper.Heading;
import vn.lienminh.documents.papers.Paper.Part;

/// The headings of a paper (mục lục) with their ranks, none skipped: what readers of a screen and bookmarks follow.
/// The title of the paper has rank 1.
public final class Outline {

    /// @param below the headings under this one
    public record Entry(String id, int rank, String text, List<Entry> below) {}

    /// @param title of an appendix; null for the body
    /// @param headings by place among the blocks; null where the block is no heading
    public record Section(@Nullable Entry title, List<@Nullable Entry> headings) {}

    private final List<Entry> roots = new ArrayList<>();
    private final List<Entry> open = new ArrayList<>();
    private final Section body;
    private final List<Section> appendices = new ArrayList<>();

    public Outline(Paper paper) {
        boolean parts = paper.blocks().stream().anyMatch(Part.class::isInstance);
        body = new Section(null, headings("m", paper.blocks(), parts ? 2 : 1));
        for (Appendix appendix : paper.appendices()) appendices.add(section(appendix));
    }

    private Section section(Appendix appendix) {
        String id = "pl" + (appendices.size() + 1);
        Entry title = add(id, 2, join(appendix.label(), appendix.title()));
        return new Section(title, headings(id + "-", appendix.blocks(), 2));
    }

    private List<@Nullable Entry> headings(String prefix, List<Block> blocks, int above) {
        List<@Nullable Entry> headings = new ArrayList<>();
        for (Block block : blocks) {
            String id = prefix + (headings.size() + 1);
            headings.add(
                    switch (block) {
                        case Part(var label, var title) -> add(id, 2, join(label, title));
                        case Heading(var level, var text) -> add(id, above + level, text);
                        case Paper.Paragraph p -> null;
                        case Paper.Grid g -> null;
                    });
        }
        return headings;
    }

    private Entry add(String id, int wished, String text) {
        while (!open.isEmpty() && open.getLast().rank() >= wished) open.removeLast();
        int rank = Math.min(wished, open.isEmpty() ? 2 : open.getLast().rank() + 1);
        Entry entry = new Entry(id, rank, text, new ArrayList<>());
        (open.isEmpty() ? roots : open.getLast().below()).add(entry);
        open.add(entry);
        return entry;
    }

    private static String join(String label, String title) {
        return (label + " " + title).strip();
    }

    public List<Entry> roots() {
        return roots;
    }

    public Section body() {
        return body;
    }

    public Section appendix(int index) {
        return appendices.get(index);
    }
}

package vn.lienminh.documents.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienminh.documents.papers.Paper.Appendix;
import vn.lienminh.documents.papers.Paper.Block;
import vn.lienminh.documents.papers.Paper.Cell;
import vn.lienminh.documents.papers.Paper.Row;
import vn.lienminh.documents.papers.Paper.RowKind;
import vn.lienminh.documents.papers.Paper.Run;

class PapersTest {
    private final Papers papers = new Papers();

    @ParameterizedTest
    @EnumSource
    void everyFormatHasEveryWordAndNumberToTheLetter(PaperFormat format) throws IOException {
        Paper paper = SaoMaiPaper.report();
        String found = flat(Extract.text(papers.render(paper, format), format));
        assertThat(texts(paper)).hasSizeGreaterThan(800);
        assertThat(texts(paper).stream().filter(text -> !found.contains(flat(text))))
                .isEmpty();
    }

    /// Order and number of times too: the words of the body, one after the other, are the body.
    @ParameterizedTest
    @EnumSource
    void theWordsStandInTheOrderOfThePaper(PaperFormat format) throws IOException {
        Paper paper = SaoMaiPaper.report();
        String found = flat(Extract.text(papers.render(paper, format), format)).replace(" ", "");
        int at = 0;
        for (Block block : paper.blocks())
            for (String text : prose(block)) {
                at = found.indexOf(flat(text).replace(" ", ""), at);
                assertThat(at).as(text).isNotNegative();
            }
    }

    @ParameterizedTest
    @EnumSource
    void theSamePaperGivesTheSameBytes(PaperFormat format) {
        assertThat(papers.render(SaoMaiPaper.report(), format)).isEqualTo(papers.render(SaoMaiPaper.report(), format));
    }

    @ParameterizedTest
    @EnumSource
    void hostileWordsStayWords(PaperFormat format) throws IOException {
        String found = Extract.text(papers.render(HostilePaper.paper(), format), format);
        String flat = flat(found);
        assertThat(flat)
                .contains(HostilePaper.FORMULA, HostilePaper.CODE, "+84 912", "@SUM(A1)", "-1+1", "abcdef g", "Hoà");
        assertThat(flat.replace(" ", "")).contains(HostilePaper.SCRIPT.replace(" ", ""));
        assertThat(flat.chars().filter(c -> c == HostilePaper.WORD.charAt(0)).count())
                .isEqualTo(3L * HostilePaper.WORD.length());
        assertThat(found).doesNotContain("\u0000", "\u0007", "\u202E", "\uFFFE");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyPaperIsStillAPaper(PaperFormat format) throws IOException {
        Paper empty = new Paper(
                "x",
                new Paper.Letterhead("", List.of(), "", ""),
                "",
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                "");
        assertThat(Extract.text(papers.render(empty, format), format)).contains(Decree.COUNTRY, Decree.MOTTO);
    }

    @Test
    void aRowWiderThanItsTableIsRefused() {
        Paper paper = SaoMaiPaper.with(new Paper.Grid(
                "",
                "",
                List.of(new Paper.Column("Một", 1, false)),
                List.of(new Row(RowKind.NORMAL, List.of(Cell.text("1"), Cell.text("2"))))));
        assertThatThrownBy(() -> papers.render(paper, PaperFormat.HTML))
                .hasMessageContaining("2 cells in a table of 1 columns");
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> texts(Paper paper) {
        List<String> texts = new ArrayList<>(paper.subject());
        texts.addAll(List.of(
                paper.letterhead().superior(),
                paper.letterhead().number(),
                paper.letterhead().placeAndDate()));
        texts.addAll(paper.letterhead().issuer());
        texts.addAll(List.of(paper.kind(), paper.foot(), Decree.COUNTRY, Decree.MOTTO));
        if (paper.signature() != null) texts.addAll(paper.signature().capacity());
        texts.addAll(paper.recipients());
        blocks(paper.blocks()).forEach(texts::add);
        for (Appendix a : paper.appendices()) {
            texts.addAll(List.of(a.label(), a.title(), a.note()));
            blocks(a.blocks()).forEach(texts::add);
        }
        return texts;
    }

    private static Stream<String> blocks(List<Block> blocks) {
        return blocks.stream()
                .flatMap(b -> b instanceof Paper.Grid g
                        ? Stream.concat(
                                Stream.concat(
                                        Stream.of(g.caption(), g.unitNote()),
                                        g.columns().stream().map(Paper.Column::title)),
                                g.rows().stream()
                                        .flatMap(r -> r.cells().stream())
                                        .map(Cell::text))
                        : prose(b).stream());
    }

    private static List<String> prose(Block block) {
        return switch (block) {
            case Paper.Part(var label, var title) -> List.of(label, title);
            case Paper.Heading(var level, var text) -> List.of(text);
            case Paper.Paragraph(var runs) -> runs.stream().map(Run::text).toList();
            case Paper.Grid grid -> List.of(grid.caption());
        };
    }
}

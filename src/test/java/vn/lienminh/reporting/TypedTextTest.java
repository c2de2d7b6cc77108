package vn.lienminh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienminh.kernel.Amount;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Standing;

/// The table of examples that the browser is held to as well, see `EntryJourneyTest`.
class TypedTextTest {
    private static final TypedText TEXT = new TypedText(Standing.OFFICIAL, false);
    private static final TypedText YES = new TypedText(Standing.OFFICIAL, true);

    /// @param reads what it is, as it would be written; null: it cannot be read
    record Example(String typed, boolean yesOrNo, String reads) {}

    static List<Example> examples() throws IOException {
        try (InputStream in = TypedTextTest.class.getResourceAsStream("/reporting/typed-texts.json")) {
            return List.of(JsonMapper.shared().readValue(Objects.requireNonNull(in), Example[].class));
        }
    }

    static Stream<Example> readable() throws IOException {
        return examples().stream().filter(e -> e.reads() != null);
    }

    static Stream<Example> unreadable() throws IOException {
        return examples().stream().filter(e -> e.reads() == null);
    }

    private static TypedText text(Example example) {
        return example.yesOrNo() ? YES : TEXT;
    }

    @ParameterizedTest
    @MethodSource("readable")
    void whatPeopleTypeIsRead(Example example) {
        var said = text(example).read(example.typed()).orThrow();
        assertThat(text(example).write(said)).isEqualTo(example.reads());
    }

    @ParameterizedTest
    @MethodSource("readable")
    void whatItWritesItReadsBackAsTheSame(Example example) {
        var said = text(example).read(example.reads()).orThrow();
        assertThat(text(example).write(said)).isEqualTo(example.reads());
        assertThat(said.sameAs(text(example).read(example.typed()).orThrow())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoNumberIsRefusedAndNeverGuessed(Example example) {
        assertThat(text(example).read(example.typed()))
                .isInstanceOf(Outcome.Refused.class)
                .satisfies(o -> assertThat(o.faults().getFirst().code()).isEqualTo("R140"));
    }

    @Test
    void emptyZeroNotApplicableAndNotAvailableAreFourThings() {
        assertThat(Stream.of("", "0", "-", "...").map(t -> TEXT.read(t).orThrow()))
                .extracting(CellEntry.Said::amount, CellEntry.Said::unavailable)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Amount.Missing.NOT_REPORTED, false),
                        org.assertj.core.groups.Tuple.tuple(Amount.ZERO, false),
                        org.assertj.core.groups.Tuple.tuple(Amount.Missing.NOT_APPLICABLE, false),
                        org.assertj.core.groups.Tuple.tuple(Amount.Missing.NOT_REPORTED, true));
    }

    @Test
    void aMarkSaysTheStanding() {
        assertThat(TEXT.read("486 (ư)").orThrow().standing()).isEqualTo(Standing.ESTIMATED);
        assertThat(TEXT.read("486 (sb)").orThrow().standing()).isEqualTo(Standing.PROVISIONAL);
        assertThat(TEXT.read("486").orThrow().standing()).isEqualTo(Standing.OFFICIAL);
        TypedText early = new TypedText(Standing.ESTIMATED, false);
        assertThat(early.write(early.read("486 (ct)").orThrow())).isEqualTo("486 (ct)");
        assertThat(early.write(early.read("486 (ư)").orThrow())).isEqualTo("486");
    }
}

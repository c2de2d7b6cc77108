package vn.lienminh.emulation.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienminh.kernel.Fault;

class YearStateTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+): (\\w+)$");
    private static final LocalDate TODAY = LocalDate.of(2017, 11, 28);

    @Test
    void theDrawingAndTheCodeHaveTheSameSteps() throws IOException {
        Set<String> drawn = ARROW.matcher(Files.readString(Path.of("docs/states/year.md")))
                .results()
                .map(m -> m.group(1) + " " + m.group(3) + " " + m.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> coded = new TreeSet<>();
        for (Step from : Step.values())
            for (YearMove move : YearMove.values())
                move.after(from).ifPresent(to -> coded.add(from + " " + move + " " + to));
        assertThat(drawn).isEqualTo(coded);
    }

    @Test
    void aCalendarHasADayForEachStepInTheirOrder() {
        Map<Step, LocalDate> dues = dues();
        assertThat(YearRules.calendar(dues)).isEmpty();
        dues.put(Step.PACT, LocalDate.of(2016, 12, 20));
        assertThat(YearRules.calendar(dues)).as("the pact may be signed before").isEmpty();
        dues.put(Step.MEETING, LocalDate.of(2017, 12, 1));
        assertThat(codes(YearRules.calendar(dues))).containsExactly("E205");
        dues.remove(Step.MEETING);
        assertThat(codes(YearRules.calendar(dues))).containsExactly("E204");
    }

    @Test
    void aDateIsMovedWithinItsNeighboursForAReasonAndNeverIntoThePast() {
        YearCourse course = course(Step.SELF_SCORING);
        assertThat(move(course, Step.CROSS_SCORING, "2017-12-10", "chậm phiếu")).isEmpty();
        assertThat(move(course, Step.CROSS_SCORING, "2017-12-10", " ")).containsExactly("E208");
        assertThat(move(course, Step.CROSS_SCORING, "2017-12-16", "chậm phiếu")).containsExactly("E205");
        assertThat(move(course, Step.CROSS_SCORING, "2017-12-03", "sớm hơn")).containsExactly("E205");
        assertThat(move(course, Step.SELF_SCORING, "2017-11-27", "sớm hơn")).containsExactly("E206");
        assertThat(move(course, Step.REPORTING, "2017-12-03", "muộn")).containsExactly("E207");
        assertThat(move(course(Step.CLOSED), Step.DECIDED, "2018-04-03", "muộn"))
                .containsExactly("E207");
    }

    @Test
    void movesAreKeptWithTheDaysFromWhichTheyMoved() {
        YearCourse course = course(Step.SELF_SCORING);
        LocalDate later = LocalDate.of(2017, 12, 9);
        List<Milestone> more = new ArrayList<>(course.milestones());
        more.add(new Milestone(Step.CROSS_SCORING, later, "chậm phiếu", Instant.EPOCH, "account:hoa"));
        YearCourse moved = new YearCourse("SM", 2017, course.passages(), more);
        assertThat(moved.due(Step.CROSS_SCORING)).contains(later);
        assertThat(moved.moves())
                .singleElement()
                .satisfies(m -> assertThat(m.from()).isEqualTo(LocalDate.of(2017, 12, 7)));
    }

    private static List<String> move(YearCourse course, Step step, String due, String reason) {
        return codes(YearRules.move(course, step, LocalDate.parse(due), reason, TODAY));
    }

    private static List<String> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).toList();
    }

    private static YearCourse course(Step now) {
        List<Milestone> milestones = dues().entrySet().stream()
                .map(e -> new Milestone(e.getKey(), e.getValue(), "", Instant.EPOCH, "account:hoa"))
                .toList();
        Passage last = new Passage(YearMove.ADVANCE, Step.PLANNED, now, "", Instant.EPOCH, "account:hoa");
        return new YearCourse("SM", 2017, List.of(last), milestones);
    }

    private static Map<Step, LocalDate> dues() {
        Map<Step, LocalDate> dues = new EnumMap<>(Step.class);
        dues.put(Step.REGISTERING, LocalDate.of(2017, 1, 10));
        dues.put(Step.PACT, LocalDate.of(2017, 1, 31));
        dues.put(Step.RUNNING, LocalDate.of(2017, 11, 15));
        dues.put(Step.REPORTING, LocalDate.of(2017, 12, 2));
        dues.put(Step.SELF_SCORING, LocalDate.of(2017, 12, 4));
        dues.put(Step.CROSS_SCORING, LocalDate.of(2017, 12, 7));
        dues.put(Step.MEETING, LocalDate.of(2017, 12, 15));
        dues.put(Step.PROPOSED, LocalDate.of(2017, 12, 25));
        dues.put(Step.DECIDED, LocalDate.of(2018, 3, 31));
        return dues;
    }
}

package vn.lienminh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportStateTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+): (\\w+)$");

    @Test
    void theDrawingAndTheCodeHaveTheSameSteps() throws IOException {
        String drawing = Files.readString(Path.of("docs/states/report.md"));
        Set<String> drawn = ARROW.matcher(drawing)
                .results()
                .map(m -> m.group(1) + " " + m.group(3) + " " + m.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> coded = new TreeSet<>();
        for (ReportState from : ReportState.values())
            for (ReportStep step : ReportStep.values())
                from.after(step).ifPresent(to -> coded.add(from + " " + step + " " + to));
        assertThat(drawn).isEqualTo(coded);
    }

    @Test
    void nobodyTypesIntoWhatWaitsForAnAnswer() {
        assertThat(ReportState.SUBMITTED.allows(ReportStep.ENTER)).isFalse();
        for (ReportState state : ReportState.values())
            assertThat(state.allows(ReportStep.ENTER)).as(state.name()).isEqualTo(state != ReportState.SUBMITTED);
    }

    @Test
    void onlyWhatWasSentIsAccepted() {
        for (ReportState state : ReportState.values())
            assertThat(state.allows(ReportStep.ACCEPT)).as(state.name()).isEqualTo(state == ReportState.SUBMITTED);
    }
}

package vn.lienminh.emulation.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienminh.emulation.meetings.MeetingState;
import vn.lienminh.emulation.meetings.MeetingStep;

class BallotStateTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+): (\\w+)$");

    @Test
    void theDrawingOfABallotAndTheCodeHaveTheSameSteps() throws IOException {
        Set<String> coded = new TreeSet<>();
        for (BallotState from : BallotState.values())
            for (BallotStep step : BallotStep.values())
                from.after(step).ifPresent(to -> coded.add(from + " " + step + " " + to));
        assertThat(drawn("ballot")).isEqualTo(coded);
    }

    @Test
    void theDrawingOfAMeetingAndTheCodeHaveTheSameSteps() throws IOException {
        Set<String> coded = new TreeSet<>();
        for (MeetingState from : MeetingState.values())
            for (MeetingStep step : MeetingStep.values())
                from.after(step).ifPresent(to -> coded.add(from + " " + step + " " + to));
        assertThat(drawn("meeting")).isEqualTo(coded);
    }

    private static Set<String> drawn(String name) throws IOException {
        return ARROW.matcher(Files.readString(Path.of("docs/states/" + name + ".md")))
                .results()
                .map(m -> m.group(1) + " " + m.group(3) + " " + m.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nobodyVotesOnceTheBoxIsClosedAndNobodyCountsBefore() {
        for (BallotState state : BallotState.values()) {
            assertThat(state.allows(BallotStep.VOTE)).isEqualTo(state == BallotState.OPEN);
            assertThat(state.allows(BallotStep.COUNT)).isEqualTo(state == BallotState.CLOSED);
        }
    }
}

package vn.lienminh.emulation.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienminh.emulation.awards.dossiers.DossierState;
import vn.lienminh.emulation.awards.dossiers.DossierStep;

class DossierStateTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+): (\\w+)$");

    @Test
    void theDrawingAndTheCodeHaveTheSameSteps() throws IOException {
        String drawing = Files.readString(Path.of("docs/states/dossier.md"));
        Set<String> drawn = ARROW.matcher(drawing)
                .results()
                .map(m -> m.group(1) + " " + m.group(3) + " " + m.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> coded = new TreeSet<>();
        for (DossierState from : DossierState.values())
            for (DossierStep step : DossierStep.values())
                from.after(step).ifPresent(to -> coded.add(from + " " + step + " " + to));
        assertThat(drawn).isEqualTo(coded);
    }

    @Test
    void onlyWhatWasSentIsDecided() {
        for (DossierState state : DossierState.values())
            assertThat(state.allows(DossierStep.DECIDE)).as(state.name()).isEqualTo(state == DossierState.SUBMITTED);
    }
}

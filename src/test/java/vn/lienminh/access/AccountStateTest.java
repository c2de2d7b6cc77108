package vn.lienminh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountStateTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\w+) --> (\\w+): (\\w+)$");

    @Test
    void theDrawingAndTheCodeHaveTheSameSteps() throws IOException {
        String drawing = Files.readString(Path.of("docs/states/account.md"));
        Set<String> drawn = ARROW.matcher(drawing)
                .results()
                .map(m -> m.group(1) + " " + m.group(3) + " " + m.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> coded = new TreeSet<>();
        for (AccountState from : AccountState.values())
            for (AccountStep step : AccountStep.values())
                from.after(step).ifPresent(to -> coded.add(from + " " + step + " " + to));
        assertThat(drawn).isEqualTo(coded);
    }

    @Test
    void anAccountKnowsWhereItStands() {
        assertThat(account(false, null).state()).isEqualTo(AccountState.INVITED);
        assertThat(account(true, null).state()).isEqualTo(AccountState.OPEN);
        assertThat(account(true, Instant.EPOCH).state()).isEqualTo(AccountState.CLOSED);
        assertThat(account(false, Instant.EPOCH).state()).isEqualTo(AccountState.CLOSED);
    }

    private static Account account(boolean answered, Instant closed) {
        return new Account(1, "hoa", "Hoa", "hoa@lienminh.vn", answered, closed);
    }
}

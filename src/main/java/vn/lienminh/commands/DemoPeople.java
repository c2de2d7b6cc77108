package vn.lienminh.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lienminh.access.FirstStart;
import vn.lienminh.access.NewAccount;
import vn.lienminh.access.People;
import vn.lienminh.access.Role;
import vn.lienminh.access.WantedRole;
import vn.lienminh.documents.TabularFiles;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Table;

/// The people of the demo (người dùng của bản chạy thử), made by the door that makes every account. They share one
/// password, which is printed: what is in a demo is nobody's secret.
@Component
class DemoPeople {
    static final String PASSWORD = "dong lua ven song";

    private static final String FILE = "people.csv";
    private static final LocalDate SINCE = LocalDate.of(2017, 1, 1);
    private static final List<String> SHOWN = List.of("ninhbinh", "ninhbinh.chutich", "quangninh", "thidua", "quantri");

    private final FirstStart firstStart;
    private final People people;
    private final TabularFiles files;

    DemoPeople(FirstStart firstStart, People people, TabularFiles files) {
        this.firstStart = firstStart;
        this.people = people;
        this.files = files;
    }

    /// Where there is somebody already, nobody is added.
    void settle() {
        if (!firstStart.open()) return;
        for (Table.Row row : rows()) {
            NewAccount wanted = new NewAccount(row.get("login"), row.get("name"), row.get("login") + "@demo.example");
            WantedRole role =
                    new WantedRole(Role.parse(row.get("role")).orElseThrow(), row.get("organisation"), SINCE, null);
            people.add(Actor.operator(), wanted, role, row.get("title"), PASSWORD)
                    .orThrow();
        }
    }

    /// Who may be tried, and the password.
    void print(Lines lines, String address) {
        lines.say("commands.demo.people", "address", address + "sign-in", "password", PASSWORD);
        for (Table.Row row : rows())
            if (SHOWN.contains(row.get("login")))
                lines.say(
                        "commands.demo.person",
                        "login",
                        row.get("login"),
                        "name",
                        row.get("name"),
                        "title",
                        row.get("title"),
                        "organisation",
                        row.get("organisation"));
    }

    private List<Table.Row> rows() {
        try (InputStream in = Objects.requireNonNull(DemoPeople.class.getResourceAsStream("/demo/" + FILE))) {
            return files.read(FILE, in).orThrow().getFirst().rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

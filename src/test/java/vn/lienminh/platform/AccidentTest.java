package vn.lienminh.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class AccidentTest {
    @Test
    void aFullDiskIsToldByTheDatabaseAndByTheSystem() {
        Exception database = new IllegalStateException(new SQLException("could not extend file", "53100"));
        Exception system = new IllegalStateException(new IOException("write: No space left on device"));
        assertThat(Accident.of(database)).contains(Accident.DISK_FULL);
        assertThat(Accident.of(system)).contains(Accident.DISK_FULL);
    }

    @Test
    void aLostDatabaseIsToldByItsStates() {
        assertThat(Accident.of(new SQLException("terminating connection", "57P01")))
                .contains(Accident.DATABASE_LOST);
        assertThat(Accident.of(new RuntimeException(new SQLException("closed", "08006"))))
                .contains(Accident.DATABASE_LOST);
    }

    @Test
    void anythingElseIsAFaultOfTheProgram() {
        assertThat(Accident.of(new SQLException("syntax error", "42601"))).isEmpty();
        assertThat(Accident.of(new IllegalStateException("no cause", null))).isEmpty();
        assertThat(Accident.of(new SQLException("without a state"))).isEmpty();
    }
}

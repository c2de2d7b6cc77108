package vn.lienminh.commands.trial;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienminh.cast.House;
import vn.lienminh.consolidation.Figures;
import vn.lienminh.consolidation.Totals;
import vn.lienminh.organisations.Organisations;
import vn.lienminh.reporting.Returns;

/// Two thousand random changes from four hands, or as many as `-Dsteps` says, from the seed that `-Dseed` says.
class TrialYearDbTest {
    @RegisterExtension
    static final House HOUSE = House.on("2025-01-10");

    private static final int STEPS = Integer.getInteger("steps", 2000);
    private static final long SEED = Long.getLong("seed", 311);

    private static LocalDateTime hour = LocalDateTime.parse("2025-01-10T08:00:00");

    @Test
    void totalsAndFiguresAreWhatThePlainModelSaysWhateverHappensAtOnce() {
        new TrialYear(
                        new TrialYear.Doors(
                                HOUSE::load,
                                HOUSE.bean(Figures.class),
                                HOUSE.bean(Totals.class),
                                HOUSE.bean(Returns.class),
                                HOUSE.bean(Organisations.class)),
                        TrialYearDbTest::now,
                        SEED)
                .run(STEPS, done -> {});
    }

    /// What came before lies within the minute before; what comes next within the minute after.
    private static Instant now() {
        Instant then = at(hour.plusMinutes(1));
        at(hour.plusMinutes(1));
        return then;
    }

    private static Instant at(LocalDateTime moment) {
        hour = moment;
        return HOUSE.at(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(moment))
                .now();
    }
}

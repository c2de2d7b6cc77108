package vn.lienminh.campaigns.reminders;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then whether the letters of the day are due. Every program that serves pages does; the
/// database says which one writes them.
@Component
@ConditionalOnWebApplication
@EnableScheduling
class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final Letters letters;

    Rounds(Letters letters) {
        this.letters = letters;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void look() {
        int sent = letters.round();
        if (sent > 0) log.atInfo().addKeyValue("letters", sent).log("reminders sent");
    }
}

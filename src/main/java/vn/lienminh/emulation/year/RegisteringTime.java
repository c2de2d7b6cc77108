package vn.lienminh.emulation.year;

import org.springframework.stereotype.Component;
import vn.lienminh.planning.RegistrationTime;

/// Targets may be registered until the year has gone on to its pact; in a year that is not run by steps, always.
@Component
class RegisteringTime implements RegistrationTime {
    private final Years years;

    RegisteringTime(Years years) {
        this.years = years;
    }

    @Override
    public boolean open(String cluster, int year) {
        return years.step(cluster, year).filter(Step.REGISTERING::overAt).isEmpty();
    }
}

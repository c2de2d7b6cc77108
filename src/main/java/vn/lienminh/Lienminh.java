package vn.lienminh;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome.Done;
import vn.lienminh.kernel.Outcome.Refused;
import vn.lienminh.kernel.Vietnamese;
import vn.lienminh.platform.StartOptions;
import vn.lienminh.platform.Startup;

/// The program.
@SpringBootApplication(proxyBeanMethods = false)
public class Lienminh {

    public static void main(String[] arguments) {
        StartOptions options = StartOptions.of(arguments);
        switch (Startup.serve(Lienminh.class, options.settings())) {
            case Done<?> ignored -> {}
            case Refused<?>(List<Fault> faults) -> {
                faults.forEach(fault -> System.err.println(fault.text(options.language())));
                System.exit(1);
            }
        }
    }

    /// Days change at midnight in Vietnam.
    @Bean
    Clock clock() {
        return Clock.system(Vietnamese.ZONE);
    }
}

package vn.lienminh;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.lienminh.commands.Root;
import vn.lienminh.kernel.Vietnamese;

/// The program.
@SpringBootApplication(proxyBeanMethods = false)
public class Lienminh {

    public static void main(String[] arguments) {
        int code = Root.run(Lienminh.class, arguments);
        if (code != 0) System.exit(code);
    }

    /// Days change at midnight in Vietnam.
    @Bean
    Clock clock() {
        return Clock.system(Vietnamese.ZONE);
    }
}

package vn.lienminh.platform;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps Spring's pages of stack trace away where a sentence says it all (named in `META-INF/spring.factories`).
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedStartReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return Startup.refusal(failure).isPresent();
    }
}

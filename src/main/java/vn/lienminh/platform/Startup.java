package vn.lienminh.platform;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.kernel.Place;

/// Starts the application (khởi động). What an operator may run into (a port taken, a folder of a newer version, no
/// database) comes back as a refusal with its sentence; anything else is an accident and stays an exception.
public final class Startup {
    private Startup() {}

    /// The whole program with its pages.
    ///
    /// @param settings win over files and environment, e.g. `lienminh.data`, `server.port`
    public static Outcome<ConfigurableApplicationContext> serve(Class<?> application, Map<String, Object> settings) {
        return start(application, WebApplicationType.SERVLET, settings);
    }

    /// The program without its pages, for a verb that works and ends. The caller closes it.
    public static Outcome<ConfigurableApplicationContext> work(Class<?> application, Map<String, Object> settings) {
        return start(application, WebApplicationType.NONE, settings);
    }

    /// The data folder and its database alone, each opened when it is asked for: for work on what another version
    /// of the program left, which must not be changed first.
    public static <T> Outcome<T> ground(Map<String, Object> settings, Function<ApplicationContext, Outcome<T>> work) {
        SpringApplication spring = new SpringApplication(PlatformConfiguration.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        try (var context = spring.run(arguments(settings))) {
            return work.apply(context);
        } catch (RuntimeException e) {
            return Outcome.refused(refusal(e).orElseThrow(() -> e));
        }
    }

    private static Outcome<ConfigurableApplicationContext> start(
            Class<?> application, WebApplicationType type, Map<String, Object> settings) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        try {
            return Outcome.done(spring.run(arguments(settings)));
        } catch (RuntimeException e) {
            return Outcome.refused(refusal(e).orElseThrow(() -> e));
        }
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /// The reason beneath a failed start, where it is one we have a sentence for.
    static Optional<Fault> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) return Optional.of(refused.fault());
            if (cause instanceof PortInUseException port)
                return Optional.of(Fault.error(
                        Place.NOWHERE, PlatformRefusal.PL103_PORT_TAKEN, Map.of("port", "" + port.getPort())));
        }
        return Optional.empty();
    }
}

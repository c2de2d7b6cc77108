package vn.lienminh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// No cycle, no reach inside another module, only the directions that each module declares; and these go downwards.
class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Lienminh.class);

    /// The higher may use the lower; two of the same height do not know each other.
    private static final Map<String, Integer> HEIGHTS = Map.ofEntries(
            Map.entry("territory", 1),
            Map.entry("indicators", 1),
            Map.entry("documents", 1),
            Map.entry("organisations", 2),
            Map.entry("reporting", 3),
            Map.entry("activities", 3),
            Map.entry("campaigns", 4),
            Map.entry("consolidation", 5),
            Map.entry("planning", 6),
            Map.entry("publications", 7),
            Map.entry("emulation", 7),
            Map.entry("exchange", 7),
            Map.entry("portal", 8),
            Map.entry("access", 9),
            Map.entry("commands", 10));

    private static final List<String> SUPPORT = List.of("kernel", "audit", "shell", "platform");

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        MODULES.verify();
    }

    @Test
    void whatAModuleDeclaresLiesBelowIt() {
        for (ApplicationModule module : MODULES) {
            String name = module.getIdentifier().toString();
            if (SUPPORT.contains(name)) continue;
            assertThat(HEIGHTS).as("the height of a new module is written down").containsKey(name);
            for (String used : declared(name))
                assertThat(SUPPORT.contains(used) || HEIGHTS.getOrDefault(used, 99) < HEIGHTS.get(name))
                        .as(name + " → " + used)
                        .isTrue();
        }
    }

    @Test
    void supportUsesNoBusiness() {
        for (String name : SUPPORT) assertThat(SUPPORT).as(name).containsAll(declared(name));
    }

    static List<String> declared(String module) {
        try {
            var about = Class.forName("vn.lienminh." + module + ".package-info");
            var declared = about.getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .allowedDependencies();
            return Stream.of(declared)
                    .map(d -> d.replaceFirst("\\s*::.*", ""))
                    .distinct()
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module, e);
        }
    }
}

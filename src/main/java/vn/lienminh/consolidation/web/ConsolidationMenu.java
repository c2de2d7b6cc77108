package vn.lienminh.consolidation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tabs of the figures and of what changed in them.
@Configuration(proxyBeanMethods = false)
class ConsolidationMenu {
    @Bean
    MenuEntry figuresTab() {
        return MenuEntry.tab(20, "consolidation.figures", "/figures");
    }

    @Bean
    MenuEntry changesTab() {
        return MenuEntry.tab(70, "consolidation.changes", "/changes");
    }

    @Bean
    MenuEntry placeFiguresTab() {
        return MenuEntry.placeTab(20, "consolidation.figures", "/figures");
    }

    @Bean
    MenuEntry placeChangesTab() {
        return MenuEntry.placeTab(70, "consolidation.changes", "/changes");
    }
}

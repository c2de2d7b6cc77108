package vn.lienminh.consolidation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tab of the figures.
@Configuration(proxyBeanMethods = false)
class ConsolidationMenu {
    @Bean
    MenuEntry figuresTab() {
        return MenuEntry.tab(20, "consolidation.figures", "/figures");
    }
}

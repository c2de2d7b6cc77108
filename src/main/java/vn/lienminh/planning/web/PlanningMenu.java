package vn.lienminh.planning.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tab of targets.
@Configuration(proxyBeanMethods = false)
class PlanningMenu {
    @Bean
    MenuEntry targetsTab() {
        return MenuEntry.tab(40, "planning.tab", "/targets");
    }
}

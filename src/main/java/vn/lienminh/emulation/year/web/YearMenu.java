package vn.lienminh.emulation.year.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tab of the year.
@Configuration(proxyBeanMethods = false)
class YearMenu {
    @Bean
    MenuEntry yearTab() {
        return MenuEntry.tab(15, "year.tab", "/year");
    }
}

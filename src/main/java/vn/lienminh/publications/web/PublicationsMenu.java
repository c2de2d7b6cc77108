package vn.lienminh.publications.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The first and the last tab of a cluster's year.
@Configuration(proxyBeanMethods = false)
class PublicationsMenu {
    @Bean
    MenuEntry overviewTab() {
        return MenuEntry.tab(10, "publications.tab.overview", "");
    }

    @Bean
    MenuEntry reportTab() {
        return MenuEntry.tab(80, "publications.tab.report", "/report");
    }
}

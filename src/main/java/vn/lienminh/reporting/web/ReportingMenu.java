package vn.lienminh.reporting.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The way in from every page.
@Configuration(proxyBeanMethods = false)
class ReportingMenu {
    @Bean
    MenuEntry tasksMenuEntry() {
        return MenuEntry.top(50, "reporting.tasks", "inbox", "/tasks");
    }
}

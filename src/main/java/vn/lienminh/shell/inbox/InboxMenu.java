package vn.lienminh.shell.inbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The way in from every page, with the count.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class InboxMenu {
    @Bean
    MenuEntry tasksMenuEntry() {
        return MenuEntry.top(50, "inbox.title", "inbox", MenuEntry.TASKS);
    }
}

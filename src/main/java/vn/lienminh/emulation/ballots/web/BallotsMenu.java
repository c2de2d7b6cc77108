package vn.lienminh.emulation.ballots.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tab of the meeting and its ballots.
@Configuration(proxyBeanMethods = false)
class BallotsMenu {
    @Bean
    MenuEntry ballotsTab() {
        return MenuEntry.tab(55, "ballots.tab", "/ballots");
    }
}

package vn.lienminh.emulation.awards.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tab of award dossiers.
@Configuration(proxyBeanMethods = false)
class AwardsMenu {
    @Bean
    MenuEntry awardsTab() {
        return MenuEntry.tab(60, "awards.tab", "/awards");
    }
}

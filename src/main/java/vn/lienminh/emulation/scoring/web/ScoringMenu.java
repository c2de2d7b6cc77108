package vn.lienminh.emulation.scoring.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tab of scores.
@Configuration(proxyBeanMethods = false)
class ScoringMenu {
    @Bean
    MenuEntry scoresTab() {
        return MenuEntry.tab(50, "emulation.tab.scores", "/scores");
    }
}

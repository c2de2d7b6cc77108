package vn.lienminh.campaigns.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The tab of who has reported.
@Configuration(proxyBeanMethods = false)
class CampaignsMenu {
    @Bean
    MenuEntry progressTab() {
        return MenuEntry.tab(30, "campaigns.progress", "/progress");
    }

    @Bean
    MenuEntry placeProgressTab() {
        return MenuEntry.placeTab(30, "campaigns.progress", "/progress");
    }
}

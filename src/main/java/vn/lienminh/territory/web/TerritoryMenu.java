package vn.lienminh.territory.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The way in from every page.
@Configuration(proxyBeanMethods = false)
class TerritoryMenu {
    @Bean
    MenuEntry territoryMenuEntry() {
        return MenuEntry.top(40, "territory.title", "map-2", "/territories");
    }
}

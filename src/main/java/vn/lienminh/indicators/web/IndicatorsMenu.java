package vn.lienminh.indicators.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienminh.shell.MenuEntry;

/// The way to the catalogue from every page.
@Configuration(proxyBeanMethods = false)
class IndicatorsMenu {
    @Bean
    MenuEntry catalogueEntry() {
        return MenuEntry.top(30, "indicators.catalogue", "list", "/indicators");
    }
}

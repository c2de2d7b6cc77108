package vn.lienminh.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienminh.shell.inbox.Inbox;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(PublicAddress.class)
class ShellConfiguration {
    private static final String[] COMPRESSED = {
        "text/html", "text/css", "text/javascript", "image/svg+xml", "text/csv", "text/plain", "application/json"
    };

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    JteViews jteViews(TemplateEngine engine) {
        return new JteViews(engine);
    }

    @Bean
    Assets assets() throws IOException {
        return Assets.read();
    }

    @Bean
    Menu menu(ObjectProvider<MenuEntry> entries) {
        return new Menu(entries.stream().toList());
    }

    @Bean
    WebMvcConfigurer shellConfigurer(Assets assets, Menu menu, ObjectProvider<Visitors> visitors, Inbox inbox) {
        Visitors known = visitors.getIfAvailable(Visitors::operators);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageArgument(assets, menu, known, inbox::count));
                resolvers.add(new ActorArgument(known));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new CountsAnew(inbox, known));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.pattern())
                        .addResourceLocations(Assets.folder())
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
            }
        };
    }

    @Bean
    FilterRegistrationBean<Guard> guard(PublicAddress address) {
        var bean = new FilterRegistrationBean<>(new Guard(address));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }

    /// Who asks is believed from the server that stands before us, where there is one.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> forwarded(PublicAddress address) {
        return factory -> {
            if (!address.known()) return;
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(address.believed());
            valve.setRemoteIpHeader("X-Forwarded-For");
            factory.addEngineValves(valve);
        };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> compressed() {
        return factory -> {
            Compression compression = new Compression();
            compression.setEnabled(true);
            compression.setMimeTypes(COMPRESSED);
            compression.setMinResponseSize(DataSize.ofKilobytes(1));
            factory.setCompression(compression);
        };
    }
}

package vn.lienminh.platform;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Reading from a replica, where one is given.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${lienminh.replica.url:}'.isBlank()")
class ReplicaConfiguration {

    @Bean
    Replica replica(PlatformSettings settings, Environment environment) {
        PlatformSettings.Database given = settings.replica();
        return new Replica(
                ExternalAddress.parse(given.url(), given.user(), given.password()),
                environment.getRequiredProperty("spring.datasource.hikari.connection-init-sql"));
    }

    @Bean
    static BeanPostProcessor routing(ObjectProvider<Replica> replica) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource primary)) return bean;
                replica.getObject().mustBelongTo(primary);
                return new RoutedSource(primary, replica.getObject());
            }
        };
    }

    @Bean
    PagesAreReadings pagesAreReadings() {
        return new PagesAreReadings();
    }
}

package vn.lienminh.platform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The data folder and the database as the rest of the program meets them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class PlatformConfiguration {

    @Bean
    DataFolder dataFolder(PlatformSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    Database database(PlatformSettings settings, DataFolder folder) {
        var external = settings.database();
        if (external.url().isBlank()) return new Database.Embedded(EmbeddedPostgres.open(folder.pg()));
        return ExternalAddress.parse(external.url(), external.user(), external.password())
                .checked();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrations(DataFolder folder) {
        return new Migrations(new RestoreMark(folder));
    }
}

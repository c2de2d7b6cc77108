package vn.lienminh.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the program keeps its things. The environment gives the external database: `LIENMINH_DATABASE_URL`,
/// `_USER`, `_PASSWORD`; and a replica of it to read from: `LIENMINH_REPLICA_URL` likewise.
@ConfigurationProperties("lienminh")
record PlatformSettings(
        @DefaultValue("data") Path data,
        @DefaultValue Database database,
        @DefaultValue Database replica) {

    /// @param url empty: the embedded database of the data folder, or no replica
    record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}
}

package vn.lienminh.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What letters say of this house; the mail server itself is `spring.mail.host` and the rest of `spring.mail`.
///
/// @param site what links in letters begin with; empty: this machine by its port
/// @param from their sender
@ConfigurationProperties("lienminh.mail")
public record MailSettings(
        @DefaultValue("") String site,
        @DefaultValue("lienminh@localhost") String from) {}

package vn.lienminh.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long doors stay open.
///
/// @param idle a session that asks for nothing ends
/// @param longest a session ends whatever it does: one working day
/// @param invitation a mailed invitation may be answered
/// @param reset a mailed link to a new password may be used
@ConfigurationProperties("lienminh.access")
public record AccessSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("7d") Duration invitation,
        @DefaultValue("1h") Duration reset) {}

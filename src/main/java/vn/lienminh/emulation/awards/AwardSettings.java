package vn.lienminh.emulation.awards;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How dossiers are treated where the law fixes nothing.
///
/// @param noticeDays working days of the public notice
/// @param opinionDays working days within which an asked body answers (Decree 152/2025/NĐ-CP, article 34)
/// @param complaints so many of one dossier are taken in a day
@ConfigurationProperties("awards")
public record AwardSettings(
        @DefaultValue("5") int noticeDays,
        @DefaultValue("10") int opinionDays,
        @DefaultValue("20") int complaints) {}

/// Campaigns (đợt báo cáo): who owes which form for which period and by when, how far everybody is, how late
/// somebody was, and who is reminded.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "platform",
            "shell",
            "territory",
            "organisations",
            "indicators",
            "reporting"
        })
@NullMarked
package vn.lienminh.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

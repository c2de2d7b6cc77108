/// Figures in the words of other systems (trao đổi): DHIS2 and ADX come in, by our codes or by a table of theirs.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "shell",
            "documents",
            "territory",
            "indicators",
            "organisations",
            "reporting"
        })
@NullMarked
package vn.lienminh.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

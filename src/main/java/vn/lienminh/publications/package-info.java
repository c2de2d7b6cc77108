/// Publications (công bố): figures become sentences, tables and official papers; what was printed is remembered
/// and flagged when a figure in it changes.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "planning",
            "consolidation",
            "indicators",
            "organisations",
            "territory",
            "documents",
            "documents :: papers",
            "reporting",
            "reporting :: workbooks",
            "shell"
        })
@NullMarked
package vn.lienminh.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

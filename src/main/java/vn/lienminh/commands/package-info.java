/// The command line (dòng lệnh): each verb calls a module's door and prints what it answers.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "platform",
            "platform :: backup",
            "territory",
            "organisations",
            "indicators",
            "documents",
            "documents :: papers",
            "reporting",
            "reporting :: workbooks",
            "campaigns",
            "shell",
            "consolidation",
            "planning",
            "publications",
            "emulation",
            "emulation :: awards",
            "emulation :: holds",
            "emulation :: scoring",
            "emulation :: year",
            "emulation :: meetings",
            "emulation :: ballots",
            "exchange",
            "access"
        })
@NullMarked
package vn.lienminh.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

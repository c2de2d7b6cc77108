/// Accounts and rights (tài khoản, phân quyền): who signs in, which roles they hold over whom, and since when.
/// Nobody uses this module; others ask {@link vn.lienminh.kernel.Actor}.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "shell",
            "platform",
            "territory",
            "indicators",
            "documents",
            "organisations",
            "reporting",
            "campaigns",
            "planning",
            "publications",
            "exchange",
            "emulation"
        })
@NullMarked
package vn.lienminh.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

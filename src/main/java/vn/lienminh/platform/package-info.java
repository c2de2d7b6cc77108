/// What the program stands on: the data folder, the database, the start and its refusals.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.lienminh.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The files that people send, read safely into tables of text (tệp); and the text of tables that go out.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.lienminh.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
